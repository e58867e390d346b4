export const zh = {
  title: '通知',
  unread_other: '{{count}} 条未读',
  allRead: '全部标为已读',
  open: '查看',
  more: '载入更多',
  list: '通知列表',
  emptyTitle: '没有通知',
  emptyMore: '临期、逾期、办结等消息会出现在这里。',
  seeAll: '查看全部',
};

export const en = {
  title: 'Notices',
  unread_one: '{{count}} unread',
  unread_other: '{{count}} unread',
  allRead: 'Mark all as read',
  open: 'Open',
  more: 'Load more',
  list: 'Notices',
  emptyTitle: 'No notices',
  emptyMore: 'News of limits, results and the like appears here.',
  seeAll: 'See all',
};
