using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Contacts;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Origines;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>People and establishments that several lines share: taken back when the last contract of the import goes, unless something else holds them.</summary>
internal sealed class CreesDefaits(SocleDb db, ImportDeclaration import, IEnumerable<IObstacleAnnulation> obstacles)
{
    private const int Tranche = 2_000;

    public async Task AjouterAsync(DefaireLot lot, CancellationToken arret)
    {
        var supprimes = lot.ContratsSupprimes.ToHashSet();
        foreach (var tranche in lot.PersonnesCreees.Keys.Chunk(Tranche))
        {
            await PersonnesAsync(lot, tranche, supprimes, arret);
        }
        foreach (var module in obstacles)
        {
            lot.Obstacles.AddRange(await module.ChercherAsync([.. lot.PersonnesCreees.Keys], supprimes, arret));
        }
        await EtablissementsAsync(lot, supprimes, arret);
    }

    private async Task PersonnesAsync(DefaireLot lot, Id<Travailleur>[] ids, HashSet<Id<Contrat>> supprimes, CancellationToken arret)
    {
        var restants = (await db.Set<Contrat>().Where(c => EF.Parameter(ids).Contains(c.TravailleurId)).Select(c => new { c.Id, c.TravailleurId }).ToListAsync(arret))
            .Where(c => !supprimes.Contains(c.Id)).ToList();
        var contrats = restants.Select(r => r.Id).ToArray();
        var nosContrats = (await db.Set<LigneImport>().Where(l => l.ImportId == import.Id && EF.Parameter(contrats).Contains(l.ContratId!.Value)).Select(l => l.ContratId!.Value).ToListAsync(arret)).ToHashSet();
        foreach (var autre in restants.Where(r => !nosContrats.Contains(r.Id)))
        {
            lot.Obstacles.Add($"Ligne {lot.PersonnesCreees[autre.TravailleurId]} : cette personne a depuis un autre contrat.");
        }
        await ChangeesAsync(lot, ids, arret);
        var gardees = restants.Select(r => r.TravailleurId).ToHashSet();
        var aSupprimer = ids.Where(i => !gardees.Contains(i)).ToArray();
        foreach (var travailleur in await db.Set<Travailleur>().AsNoTracking().Where(t => EF.Parameter(aSupprimer).Contains(t.Id)).ToListAsync(arret))
        {
            lot.Mouvements.Add(new Mouvement(ObjetImport.Travailleur, travailleur.Id.Valeur, travailleur, null));
        }
        var numeros = aSupprimer.Select(i => i.Valeur).ToArray();
        foreach (var ntt in await db.Set<IdentifiantOrigine>().AsNoTracking()
            .Where(i => i.Source == PlanifierPersonne.SourceNtt && EF.Parameter(numeros).Contains(i.ObjetId)).ToListAsync(arret))
        {
            lot.Mouvements.Add(new Mouvement(ObjetImport.IdentifiantOrigine, ntt.Id.Valeur, ntt, null));
        }
    }

    /// <summary>Edited by hand, merged, or spoken of by a later import.</summary>
    private async Task ChangeesAsync(DefaireLot lot, Id<Travailleur>[] ids, CancellationToken arret)
    {
        var numeros = ids.Select(i => i.Valeur).ToArray();
        foreach (var evenement in await db.Set<EvenementAudit>().Where(e => e.Objet == "travailleur" && EF.Parameter(numeros).Contains(e.ObjetId) && e.Action != ActionAudit.Fait)
            .Select(e => new { e.ObjetId, e.Instant, e.Qui }).ToListAsync(arret))
        {
            lot.Obstacles.Add($"Ligne {lot.PersonnesCreees[new(evenement.ObjetId)]} : la fiche de cette personne a été modifiée le {DateDe(evenement.Instant)} par {evenement.Qui}.");
        }
        foreach (var fusion in await db.Set<FusionTravailleurs>().Where(f => EF.Parameter(ids).Contains(f.ConserveId) || EF.Parameter(ids).Contains(f.AbsorbeId)).ToListAsync(arret))
        {
            var ligne = lot.PersonnesCreees.TryGetValue(fusion.ConserveId, out var conservee) ? conservee : lot.PersonnesCreees[fusion.AbsorbeId];
            lot.Obstacles.Add($"Ligne {ligne} : cette personne a été fusionnée avec une autre le {DateDe(fusion.Instant)}.");
        }
        var suivants = await db.Set<LigneImport>().Where(l => l.ImportId > import.Id && EF.Parameter(ids).Contains(l.TravailleurId!.Value) && l.Issue <= IssueLigne.Cloturer
                && db.Set<EntrepriseImportee>().Any(e => e.ImportId == l.ImportId && e.EntrepriseId == l.EntrepriseId && e.Etat == EtatEntrepriseImportee.Appliquee))
            .Select(l => l.TravailleurId!.Value).Distinct().ToListAsync(arret);
        lot.Obstacles.AddRange(suivants.Select(t => $"Ligne {lot.PersonnesCreees[t]} : une déclaration plus récente a été acceptée sur cette personne ; annulez-la d’abord."));
    }

    private async Task EtablissementsAsync(DefaireLot lot, HashSet<Id<Contrat>> supprimes, CancellationToken arret)
    {
        var ids = lot.EtablissementsOuverts.Select(e => new Id<Etablissement>(e)).ToArray();
        if (ids.Length == 0)
        {
            return;
        }
        var occupes = (await db.Set<Contrat>().Where(c => EF.Parameter(ids).Contains(c.EtablissementId)).Select(c => new { c.Id, c.EtablissementId }).ToListAsync(arret))
            .Where(c => !supprimes.Contains(c.Id)).Select(c => c.EtablissementId).ToHashSet();
        var suivis = await db.Set<Affectation>().Where(a => EF.Parameter(ids).Contains(a.EtablissementId)).Select(a => a.EtablissementId).ToListAsync(arret);
        var contacts = await db.Set<Contact>().Where(c => c.EtablissementId != null && EF.Parameter(ids).Contains(c.EtablissementId.Value)).Select(c => c.EtablissementId!.Value).ToListAsync(arret);
        foreach (var etablissement in await db.Set<Etablissement>().AsNoTracking().Where(e => EF.Parameter(ids).Contains(e.Id)).ToListAsync(arret))
        {
            if (occupes.Contains(etablissement.Id) || suivis.Contains(etablissement.Id) || contacts.Contains(etablissement.Id))
            {
                lot.Obstacles.Add($"L’établissement {Siret.Relire(etablissement.Siret!).Afficher()}, ouvert par cette déclaration, a depuis une équipe, un contact ou d’autres salariés.");
                continue;
            }
            lot.Mouvements.Add(new Mouvement(ObjetImport.Etablissement, etablissement.Id.Valeur, etablissement, null));
        }
        foreach (var evenement in await db.Set<EvenementEntreprise>().AsNoTracking().Where(e => e.EtablissementId != null && EF.Parameter(ids).Contains(e.EtablissementId.Value)).ToListAsync(arret))
        {
            lot.Mouvements.Add(new Mouvement(ObjetImport.EvenementEntreprise, evenement.Id.Valeur, evenement, null));
        }
    }

    private static string DateDe(DateTime instant) => new DateTimeOffset(instant, TimeSpan.Zero).DateAParis().Longue();
}
