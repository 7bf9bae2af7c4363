using Socle.Droit;

namespace Socle.Dossier.Thesaurus;

/// <summary>The starter list of exposures uses the law's own codes where the law has a word (AMIANTE, BIO3, NUIT…); finer entries stand under
/// them. This says which category an exposure found by a clinician would fall in: a hint to check with the employer's declaration, which
/// alone decides the follow-up.</summary>
public static class CorrespondanceDroit
{
    public static Risque? Risque(VersionThesaurus expositions, string code) =>
        Codes(expositions, code).Select(c => Droit.Codes.Risques.Essayer(c, out var risque) ? (Risque?)risque : null).FirstOrDefault(r => r is not null);

    public static MotifCode? Motif(VersionThesaurus expositions, string code) =>
        Codes(expositions, code).Select(c => Droit.Codes.Motifs.Essayer(c, out var motif) ? (MotifCode?)motif : null).FirstOrDefault(m => m is not null);

    private static IEnumerable<string> Codes(VersionThesaurus expositions, string code) =>
        expositions.Trouver(code) is null ? [] : expositions.Ancetres(code).Select(t => t.Code).Prepend(code);
}
