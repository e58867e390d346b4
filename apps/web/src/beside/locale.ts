/** What surrounds a submission: comments, templates, differences, related submissions. */
export const zh = {
  and: '、',
  cancel: '取消',
  talk: {
    title: '沟通',
    list: '留言',
    none: '还没有留言。',
    readOnly: '您可以查看留言，但不参与办理，不能留言。',
    to: '谁能看到',
    choice: { internal: '内部：申报单位看不到', all: '与申报单位沟通' },
    audience: { internal: '内部', all: '申报单位可见' },
    about: {
      internal: '只有参与办理的单位能看到。留言不是意见，发出后不能修改，10 分钟内可以撤回。',
      all: '申报单位也能看到。留言不是意见，发出后不能修改，10 分钟内可以撤回。',
    },
    words: '留言内容',
    hint: '输入留言，用 @ 提到能看到本办件的人或岗位',
    send: '发送',
    earlier: '更早的留言',
    mentioned: '提到：{{who}}',
    withdraw: '撤回',
    withdrawAsk: '撤回这条留言？',
    withdrawAbout: '内容不再显示，但会留下撤回的记录。',
    withdrawn: '已撤回留言',
    gone: '留言已由本人撤回（{{at}}）',
  },
};

export const en: typeof zh = {
  and: ', ',
  cancel: 'Cancel',
  talk: {
    title: 'Talk',
    list: 'Comments',
    none: 'Nothing has been said yet.',
    readOnly: 'You may read what is said; you take no part in it.',
    to: 'Who reads it',
    choice: { internal: 'Internal: not for the submitter', all: 'With the submitter' },
    audience: { internal: 'Internal', all: 'The submitter reads it' },
    about: {
      internal:
        'Read by the units that take part. A comment is no opinion; it cannot be changed, and can be taken back for ten minutes.',
      all: 'The submitter reads it, too. A comment is no opinion; it cannot be changed, and can be taken back for ten minutes.',
    },
    words: 'Comment',
    hint: 'Write a comment; @ mentions somebody who reads this submission',
    send: 'Send',
    earlier: 'Earlier comments',
    mentioned: 'Mentions {{who}}',
    withdraw: 'Take back',
    withdrawAsk: 'Take this comment back?',
    withdrawAbout: 'Its words are no longer shown; that it was taken back is.',
    withdrawn: 'The comment was taken back',
    gone: 'Taken back by its author, {{at}}',
  },
};
