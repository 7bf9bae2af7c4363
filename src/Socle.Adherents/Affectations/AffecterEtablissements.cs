using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique.Base;
using Socle.Technique.Masse;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Adherents.Affectations;

/// <summary>
/// A team follows establishments from a date on: one, or a whole sector at once. What was said of later dates is replaced,
/// what came before stays in the history.
/// </summary>
public sealed class AffecterEtablissements(Ecritures ecritures, TimeProvider temps)
{
    public sealed record Demande(IReadOnlyCollection<Id<Etablissement>> Etablissements, Id<Equipe>? EquipeId, Id<Centre>? CentreId, DateOnly? Du);

    private sealed record Ligne(Id<Etablissement> Id, Id<Entreprise> EntrepriseId, string Nom, DateOnly OuvertLe);

    /// <summary>Returns how many establishments changed.</summary>
    public Task<Resultat<int>> FaireAsync(Demande demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusAdherents.Affecter, null, async ecriture =>
        {
            var db = ecriture.Db;
            var equipe = await EquipeDeSuivi.LireAsync(db, demande.EquipeId, demande.CentreId, nameof(demande.EquipeId), nameof(demande.CentreId), arret);
            var saisie = new Verification();
            var du = saisie.Date(demande.Du, nameof(demande.Du), "La date");
            saisie.Exiger(demande.EquipeId is not null, "affectation.equipe", "Choisissez l’équipe qui suivra ces établissements.", nameof(demande.EquipeId));
            saisie.Exiger(du <= temps.Aujourdhui().AddYears(1), "affectation.lointaine", "L’affectation ne s’enregistre pas plus d’un an à l’avance\u00A0: vérifiez la date.", nameof(demande.Du));
            saisie.Exiger(demande.Etablissements.Count > 0, "affectation.vide", "Aucun établissement n’est choisi\u00A0: élargissez la liste.");
            if (Refus.Reunir([saisie.Refus, equipe.EstRefus ? equipe.Refus : null]) is { } refus)
            {
                return refus;
            }
            var lignes = await AChangerAsync(db, demande.Etablissements, equipe.Valeur!, du, arret);
            await AffecterAsync(ecriture, lignes, equipe.Valeur!, du, arret);
            return Resultat.De(lignes.Count);
        }, arret);

    /// <summary>Open at that date, and not already followed so from then on.</summary>
    private static async Task<List<Ligne>> AChangerAsync(SocleDb db, IReadOnlyCollection<Id<Etablissement>> ids, EquipeDeSuivi equipe, DateOnly du, CancellationToken arret)
    {
        var lignes = new List<Ligne>();
        foreach (var tranche in ids.Chunk(1_000))
        {
            lignes.AddRange(await db.Set<Etablissement>()
                .Where(t => tranche.Contains(t.Id) && (t.FermeLe == null || t.FermeLe >= du))
                .Where(t => !db.Set<Affectation>().Any(a => a.EtablissementId == t.Id && a.EquipeId == equipe.EquipeId && a.CentreId == equipe.CentreId && a.Du <= du && a.Au == null))
                .Select(t => new Ligne(t.Id, t.EntrepriseId, t.Nom, t.OuvertLe)).ToListAsync(arret));
        }
        return lignes;
    }

    /// <summary>In mass: thousands of establishments may move at once. Their assignments are their own history.</summary>
    private async Task AffecterAsync(Ecriture ecriture, List<Ligne> lignes, EquipeDeSuivi equipe, DateOnly du, CancellationToken arret)
    {
        var db = ecriture.Db;
        var veille = du.AddDays(-1);
        foreach (var tranche in lignes.Select(l => l.Id).Chunk(1_000))
        {
            await db.Set<Affectation>().Where(a => tranche.Contains(a.EtablissementId) && a.Du >= du).ExecuteDeleteAsync(arret);
            await db.Set<Affectation>().Where(a => tranche.Contains(a.EtablissementId) && (a.Au == null || a.Au >= du))
                .ExecuteUpdateAsync(a => a.SetProperty(x => x.Au, veille), arret);
            if (du <= temps.Aujourdhui())
            {
                await db.Set<Etablissement>().Where(t => tranche.Contains(t.Id))
                    .ExecuteUpdateAsync(t => t.SetProperty(x => x.EquipeId, equipe.EquipeId).SetProperty(x => x.CentreId, equipe.CentreId), arret);
            }
        }
        await db.InsererAsync(lignes.Select(l => equipe.Affectation(l.Id, l.OuvertLe > du ? l.OuvertLe : du)), arret);
        await db.InsererAsync(lignes.Select(l => Evenement(l, equipe, du)), arret);
        ecriture.Tracer(ActionAudit.Fait, "etablissement", lignes.Count == 1 ? lignes[0].Id.Valeur : 0,
            $$"""{"equipe":"{{equipe.EquipeId}}","centre":"{{equipe.CentreId}}","du":"{{du:yyyy-MM-dd}}","etablissements":{{lignes.Count}}}""");
        ecriture.Emettre(new EtablissementsChanges(lignes.ConvertAll(l => l.Id)));
    }

    private static EvenementEntreprise Evenement(Ligne ligne, EquipeDeSuivi equipe, DateOnly du) => new()
    {
        Id = Id<EvenementEntreprise>.Nouveau(),
        EntrepriseId = ligne.EntrepriseId,
        EtablissementId = ligne.Id,
        Genre = GenreEvenementEntreprise.Affectation,
        Le = du,
        Detail = $"«\u00A0{ligne.Nom}\u00A0» est suivi par {equipe.EnClair}.",
    };
}
