using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Suivi.Convocations.Modeles;
using Socle.Technique.Base;

namespace Socle.Suivi.Convocations.Expedition;

/// <summary>What some messages need to be written, read at once.</summary>
internal sealed record FaitsDuLot(
    ReglageConvocations Reglage,
    Func<CleModele, TexteModele> Modele,
    ILookup<Id<Convocation>, (LigneConvocation Ligne, LigneDite Dite)> Lignes,
    IReadOnlyDictionary<Id<Entreprise>, string> Entreprises,
    Func<Id<Entreprise>, Id<Etablissement>?, string?> Courriels,
    IReadOnlyDictionary<Id<Etablissement>, Etablissement> LieuxDeTravail)
{
    public static async Task<FaitsDuLot> LireAsync(SocleDb db, EcrireModeles modeles, IReadOnlyCollection<Convocation> lot, CancellationToken arret)
    {
        var lignes = await FaitsConvocation.LireAsync(db, lot, arret);
        var entreprises = lot.Select(c => c.EntrepriseId).OfType<Id<Entreprise>>().Distinct().ToList();
        var lieux = lot.Where(c => c.Canal == Canal.Lettre).SelectMany(c => lignes[c.Id]).Select(l => l.Dite.RendezVous.EtablissementId).OfType<Id<Etablissement>>().Distinct().ToList();
        return new(
            await ReglageConvocations.LireAsync(db, arret),
            await modeles.TousAsync(arret),
            lignes,
            entreprises.Count == 0 ? new Dictionary<Id<Entreprise>, string>() : await db.Set<Entreprise>().Where(e => entreprises.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.RaisonSociale, arret),
            await Coordonnees.CourrielsAsync(db, entreprises, arret),
            lieux.Count == 0 ? new Dictionary<Id<Etablissement>, Etablissement>() : await db.Set<Etablissement>().AsNoTracking().Where(e => lieux.Contains(e.Id)).ToDictionaryAsync(e => e.Id, arret));
    }
}
