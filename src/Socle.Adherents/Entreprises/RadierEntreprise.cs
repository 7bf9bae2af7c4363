using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Affectations;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Adherents.Entreprises;

/// <summary>
/// A member leaves the service. Its establishments close and its people are no longer followed; their contracts do not end,
/// since they still work there. Recorded ahead, it takes effect the day after its date.
/// </summary>
public sealed class RadierEntreprise(Ecritures ecritures, TimeProvider temps)
{
    /// <param name="DernierJour">Last day of membership, included.</param>
    public sealed record Demande(Id<Entreprise> EntrepriseId, DateOnly? DernierJour, string? Motif);

    public Task<Resultat<Id<Entreprise>>> FaireAsync(Demande demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusAdherents.Radier, demande.Motif, async ecriture =>
        {
            var db = ecriture.Db;
            if (await db.Set<Entreprise>().FirstOrDefaultAsync(e => e.Id == demande.EntrepriseId, arret) is not { } entreprise)
            {
                return Refuses.Entreprise();
            }
            var saisie = new Verification();
            var le = saisie.Date(demande.DernierJour, nameof(demande.DernierJour), "Le dernier jour");
            var motif = saisie.Texte(demande.Motif, nameof(demande.Motif), "Le motif", 300);
            saisie.Exiger(le >= entreprise.AdhesionLe || le == default, "radiation.dates",
                $"Le dernier jour ne peut pas être avant l’adhésion ({entreprise.AdhesionLe.Courte()})\u00A0: corrigez la date.", nameof(demande.DernierJour));
            saisie.Exiger(le <= temps.Aujourdhui().AddYears(1), "radiation.lointaine", "La radiation ne s’enregistre pas plus d’un an à l’avance\u00A0: vérifiez la date.", nameof(demande.DernierJour));
            saisie.Exiger(entreprise.RadieeLe is null || entreprise.Statut != StatutEntreprise.Adherente, "radiation.prevue",
                $"La radiation est déjà prévue le {entreprise.RadieeLe?.Courte()}\u00A0: annulez-la d’abord pour la changer.");
            if (Refus.Reunir([Refuses.PasAdherente(entreprise), saisie.Refus]) is { } refus)
            {
                return refus;
            }
            (entreprise.RadieeLe, entreprise.MotifRadiation) = (le, motif);
            var passee = le < temps.Aujourdhui();
            entreprise.Statut = passee ? StatutEntreprise.Radiee : StatutEntreprise.Adherente;
            var fermes = await FermerAsync(db, entreprise.Id, le, arret);
            MandatsDeplaces.Finir(await MandatsDeplaces.OuvertsAsync(db, entreprise.Id, le, arret), le);
            db.Raconter(entreprise.Id, GenreEvenementEntreprise.Radiation, le,
                $"{(passee ? "Radiation" : "Radiation prévue")}\u00A0: {motif}. {Refuses.Nombre(fermes.Count, "établissement fermé", "établissements fermés")}.");
            ecriture.Emettre(new EtablissementsChanges(fermes));
            return Resultat.De(entreprise.Id);
        }, arret);

    private static async Task<List<Id<Etablissement>>> FermerAsync(SocleDb db, Id<Entreprise> entreprise, DateOnly le, CancellationToken arret)
    {
        var ouverts = await db.Set<Etablissement>().Where(t => t.EntrepriseId == entreprise && t.FermeLe == null).ToListAsync(arret);
        ouverts.ForEach(t => t.FermeLe = le < t.OuvertLe ? t.OuvertLe : le);
        var ids = ouverts.ConvertAll(t => t.Id);
        await AffectationsDatees.FinirAsync(db, ids, le, arret);
        return ids;
    }
}
