/** An answer for programs anywhere: public data, also for pages of other sites. */
export function publicJson(body: object): Response {
  return Response.json(body, { headers: { "access-control-allow-origin": "*" } });
}
