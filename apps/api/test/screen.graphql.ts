/** Everything on a submission's screen, as the web client asks for it. */
export const SCREEN = `query ($id: ID!) {
  submission(id: $id) {
    id number title matter matterTitle { zh } definitionVersion cycle filedAt receivedOn light seq
    submitter { person name unit { id name { zh } } postTitle { zh } }
    standing { stage stageTitle { zh } doing { zh } phase holders { id } assigned signed missing { zh } }
    closed { ending title { zh } kind at reason }
    clocks { ...clock } pastClocks { ...clock } stageClock { ...clock } urgency { level title { zh } }
    pause { reason title { zh } source { zh } text by { name unit { id } } at since expectedDays expectedOn isOver }
    supplement { notices { at items { id title { zh } arrived } } arrivedOn }
    conditional { items { id title { zh } arrived } on until completedAt assignment }
    form { revision digest values schema derived { id value } summary { id title { zh } value } }
    materials { id required files { id name size digest url } }
    assignments {
      no kind stage stageTitle { zh } task { zh } cycle unit { id name { zh } } post postTitle { zh } version work mine
      mayVeto openedAt closedAt hidden carriedFrom { assignment cycle } clock { ...clock }
      opinions { seq outcome outcomeTitle { zh } stance text conditions fields veto bySystem at takenBack
        carriedFrom { assignment cycle } supplementary deemed
        scores { criterion score max } attachments { id } by { name unit { id } postTitle { zh } } forUnit { id } }
      adoption { adoption reason by { name } at }
      request { clock clockTitle { zh } amount unit wouldBeDueOn reason by { name } at }
    }
    sheet { criteria { id owner { id } max counts kind reference score visible } total grade { zh } complete max }
    route {
      nodes { id title { zh } kind state automatic visits result { zh } clock { light } limit { amount }
        seats { id no unit { id } work light outcome { zh } veto } }
      edges { id from to label { zh } state cycle back }
    }
    timeline { nodes { seq type at by { name } bySystem facts reason hash } pageInfo { hasNextPage endCursor } }
    documents { id document title { zh } number verificationCode body { zh } url }
    allowedActions { act assignment stage title { zh } criteria { id } mayVeto assignmentVersion formRevision
      outcomes { id available requires asksFor defers items { id title { zh } arrived } } supplementary
      reasons { id title { zh } source { zh } statutory } levels { level title { zh } lower }
      extensions { clock title { zh } amount unit wouldBeDueOn source { zh } by { id } byPost { zh } }
      items { id title { zh } arrived } }
  }
}
fragment clock on ClockView {
  id ref { of id visit no cycle } title { zh } kind limit { amount unit onRestDays source { zh } } standing startedOn dueOn
  used elapsed remaining pausedDays pausedOn overdueDays overdue light provisional extended
  extension { amount by { id } pending } cycle closedOn judgement deemed answerable { id } atFault { id }
}`;

export const GIVE_OPINION = `mutation ($input: GiveOpinionInput!) {
  giveOpinion(input: $input) { seq repeated submission { id } }
}`;
