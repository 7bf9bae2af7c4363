using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Partenaires;
using Socle.Suivi.Agenda;
using Socle.Technique.Base;

namespace Socle.Suivi.Partenaires;

/// <summary>What two services did for one another over a period: counts and amounts, nobody named.</summary>
/// <param name="Confiees">Asked within the period, whatever became of them.</param>
/// <param name="ConfieesFaites">Made within the period, whenever they were asked.</param>
public sealed record EchangesPartenaire(
    Id<ServicePartenaire> Id, string Service, int Confiees, int ConfieesFaites, int ConfieesRefusees, int ConfieesAnnulees, Montant APayer, int Recues, int RecuesFaites, int RecuesRefusees, Montant AFacturer);

/// <summary>Counts visits sent and received, partner by partner.</summary>
public sealed class CompterEchanges(SocleDb db)
{
    public async Task<IReadOnlyList<EchangesPartenaire>> ExecuterAsync(DateOnly du, DateOnly au, CancellationToken arret)
    {
        var partenaires = await db.Set<ServicePartenaire>().AsNoTracking().ToListAsync(arret);
        var confiees = (await db.Set<VisiteConfiee>().AsNoTracking().Where(v => (v.CreeeLe >= du && v.CreeeLe <= au) || (v.RealiseeLe >= du && v.RealiseeLe <= au))
            .Select(v => new { v.PartenaireId, v.CreeeLe, v.RealiseeLe, v.Etat, v.Centimes }).ToListAsync(arret)).ToLookup(v => v.PartenaireId);
        var recues = (await (
            from v in db.Set<VisiteRecue>()
            let faite = db.Set<RendezVous>().Where(r => r.VisiteRecueId == v.Id && r.Etat == EtatRendezVous.Fait).Max(r => (DateOnly?)r.Jour)
            where (v.RecueLe >= du && v.RecueLe <= au) || (faite >= du && faite <= au)
            select new { v.PartenaireId, v.RecueLe, Faite = faite, v.Refus, v.Centimes }).ToListAsync(arret)).ToLookup(v => v.PartenaireId);
        bool Dedans(DateOnly? jour) => jour >= du && jour <= au;
        return [.. partenaires.Where(p => p.Actif || confiees.Contains(p.Id) || recues.Contains(p.Id)).OrderBy(p => Texte.PourRecherche(p.Nom), StringComparer.Ordinal).Select(p =>
        {
            var (envoyees, faites) = (confiees[p.Id].Where(v => Dedans(v.CreeeLe)).ToList(), confiees[p.Id].Where(v => Dedans(v.RealiseeLe)).ToList());
            var (demandees, rendues) = (recues[p.Id].Where(v => Dedans(v.RecueLe)).ToList(), recues[p.Id].Where(v => Dedans(v.Faite)).ToList());
            return new EchangesPartenaire(
                p.Id, p.Nom, envoyees.Count, faites.Count, envoyees.Count(v => v.Etat == EtatConfiee.Refusee), envoyees.Count(v => v.Etat == EtatConfiee.Annulee),
                Montant.Centimes(faites.Sum(v => (long)(v.Centimes ?? 0))), demandees.Count, rendues.Count, demandees.Count(v => v.Refus is not null), Montant.Centimes(rendues.Sum(v => (long)(v.Centimes ?? 0))));
        })];
    }
}
