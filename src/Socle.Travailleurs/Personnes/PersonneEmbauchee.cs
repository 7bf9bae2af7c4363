using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Travailleurs.Personnes;

/// <summary>Whom a hiring, or a visit for another service, is about: someone already known, or someone new.</summary>
internal sealed class PersonneEmbauchee(SocleDb db, Ressemblants ressemblants)
{
    public async Task<Resultat<(Travailleur Travailleur, bool DejaConnu)>> TrouverAsync(Id<Travailleur>? deja, bool aucunDesRessemblants, Identite identite, CancellationToken arret)
    {
        if (deja is { } choisi)
        {
            return await ChoisirAsync(choisi, identite, arret);
        }
        var proches = await ressemblants.ChercherAsync(identite, arret);
        if (proches.FirstOrDefault(r => r.Ressemblance.Motif == MotifRessemblance.MemeNir)?.Travailleur is { } meme)
        {
            return EstLaMeme(identite, meme) ? await ChoisirAsync(meme.Id, identite, arret) : AutrePersonne;
        }
        return proches.Count == 0 || aucunDesRessemblants
            ? (db.Add(identite.EnTravailleur()).Entity, false)
            : new Refus(EmbaucherTravailleur.DoublonPossible, proches.Count == 1
                ? "Une personne déjà suivie ressemble à celle-ci : dites si c’est elle."
                : $"{proches.Count} personnes déjà suivies ressemblent à celle-ci : dites si c’est l’une d’elles.");
    }

    private static Refus AutrePersonne { get; } = new("embauche.autre-personne",
        "Ce numéro de sécurité sociale est celui d’une personne déjà suivie, dont l’identité est différente : vérifiez le numéro, puis le nom et la date de naissance.", nameof(IdentiteSaisie.Nir));

    private static Refus NirDifferent { get; } = new("embauche.nir-different",
        "La personne choisie a un autre numéro de sécurité sociale : corrigez d’abord son identité, ou vérifiez le numéro saisi.", nameof(IdentiteSaisie.Nir));

    /// <summary>The number alone is not enough: a slip on it must not give someone another's file. A surname may change, not all three.</summary>
    internal static bool EstLaMeme(Identite identite, Travailleur connu)
    {
        var (a, b) = ((identite with { Nir = null }).Comparable, Ressemblants.Comparer(connu));
        return Ressemblance.Entre(a, b) is not null || (a.Naissance == b.Naissance && a.Prenoms.Split(' ')[0] == b.Prenoms.Split(' ')[0]);
    }

    /// <summary>What is known of the person stays; the number is added when it was missing.</summary>
    private async Task<Resultat<(Travailleur, bool)>> ChoisirAsync(Id<Travailleur> id, Identite identite, CancellationToken arret)
    {
        await Verrou.PrendreAsync(db, [id], arret);
        var travailleur = await db.Set<Travailleur>().FirstOrDefaultAsync(t => t.Id == id, arret);
        if (travailleur is null || travailleur.FusionneVersId is not null)
        {
            return travailleur is null ? RefusTravailleur.Inconnu : RefusTravailleur.Fusionne;
        }
        var nir = identite.Nir?.ToString();
        if (travailleur.Nir is not null && nir is not null && travailleur.Nir != nir)
        {
            return NirDifferent;
        }
        if (await UniciteNir.PrisAsync(db, nir, travailleur.Id, arret) is { } pris)
        {
            return pris;
        }
        travailleur.Nir ??= nir;
        return (travailleur, true);
    }
}
