/** The demonstration's sample of a material, as a file to be uploaded like any other. */
export async function exampleFile(material: string, name: string): Promise<File> {
  const answer = await fetch(`/examples/${material}.pdf`, { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`example ${material}: HTTP ${answer.status}`);
  return new File([await answer.blob()], `${name}.pdf`, { type: 'application/pdf' });
}
