using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Adherents.Etablissements;

/// <summary>One living establishment per SIRET.</summary>
internal static class SiretLibre
{
    public const string Deja = "siret.deja";

    /// <summary>Names the member that has it: the page then leads there.</summary>
    public static async Task<Refus?> VerifierAsync(SocleDb db, string siret, Id<Etablissement>? saufId, DateOnly le, string? champ, CancellationToken arret)
    {
        var autre = await db.Set<Etablissement>()
            .Where(t => t.Siret == siret && t.Id != saufId && (t.FermeLe == null || t.FermeLe >= le))
            .Join(db.Set<Entreprise>(), t => t.EntrepriseId, e => e.Id, (t, e) => new { t.Nom, e.RaisonSociale, e.NumeroAdherent })
            .FirstOrDefaultAsync(arret);
        return autre is null
            ? null
            : new Refus(Deja,
                $"Ce SIRET est déjà celui de «\u00A0{autre.Nom}\u00A0» ({autre.RaisonSociale}, adhérent {autre.NumeroAdherent})\u00A0: vérifiez-le, ou ouvrez la fiche de cette entreprise.", champ);
    }

    /// <summary>The establishments of a company carry its SIREN.</summary>
    public static Refus? AutreSiren(string siret, Entreprise entreprise, string? champ) =>
        entreprise.Siren is null || siret.StartsWith(entreprise.Siren, StringComparison.Ordinal)
            ? null
            : new Refus("siret.autre-siren",
                $"Ce SIRET n’est pas de «\u00A0{entreprise.RaisonSociale}\u00A0», dont le SIREN est {Siren.Relire(entreprise.Siren).Afficher()}\u00A0: vérifiez-le. Si l’établissement change d’entreprise, enregistrez une reprise.", champ);
}
