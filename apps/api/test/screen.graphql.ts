/** Everything on a submission's screen, as the web client asks for it. */
export const SCREEN = `query ($id: ID!) {
  submission(id: $id) {
    id number title matter matterTitle { zh } definitionVersion cycle filedAt receivedOn light seq
    submitter { person name unit { id name { zh } } postTitle { zh } }
    standing { stage stageTitle { zh } doing { zh } phase holders { id } assigned signed missing { zh } }
    closed { ending title { zh } kind at reason }
    clocks { ...clock } stageClock { ...clock }
    form { revision digest values schema derived { id value } summary { id title { zh } value } }
    materials { id required files { id name size digest url } }
    assignments {
      no kind stage stageTitle { zh } task { zh } cycle unit { id name { zh } } post postTitle { zh } version work mine
      mayVeto openedAt closedAt hidden clock { ...clock }
      opinions { seq outcome outcomeTitle { zh } stance text conditions fields veto bySystem at takenBack
        scores { criterion score max } attachments { id } by { name unit { id } postTitle { zh } } forUnit { id } }
      adoption { adoption reason by { name } at }
    }
    sheet { criteria { id owner { id } max counts kind reference score visible } total grade { zh } complete max }
    route {
      nodes { id title { zh } kind state automatic visits result { zh } clock { light } limit { amount }
        seats { id no unit { id } work light outcome { zh } veto } }
      edges { id from to label { zh } state cycle back }
    }
    timeline { nodes { seq type at by { name } bySystem facts reason hash } pageInfo { hasNextPage endCursor } }
    documents { id document title { zh } number verificationCode body { zh } url }
    allowedActions { act assignment stage title { zh } outcomes { id available requires } criteria { id } mayVeto
      assignmentVersion formRevision }
  }
}
fragment clock on ClockView {
  id kind limit { amount unit source { zh } } startedOn dueOn used remaining overdueDays overdue light provisional
  closedOn judgement
}`;

export const GIVE_OPINION = `mutation ($input: GiveOpinionInput!) {
  giveOpinion(input: $input) { seq repeated submission { id } }
}`;
