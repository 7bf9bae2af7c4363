using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Demandes;
using Socle.Suivi.Partenaires;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Import;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Visites;

/// <summary>A visit made, planned or asked for, for someone a declaration created: undoing it would take the person from under the visit.</summary>
internal sealed class VisitesSurImport(SocleDb db) : IObstacleAnnulation
{
    private const int Tranche = 2_000;

    public async Task<IReadOnlyList<string>> ChercherAsync(IReadOnlyCollection<Id<Travailleur>> travailleurs, IReadOnlyCollection<Id<Contrat>> contrats, CancellationToken arret)
    {
        var (faites, prevues, demandees, echangees) = (0, 0, 0, 0);
        foreach (var ids in travailleurs.Chunk(Tranche))
        {
            faites += await db.Set<VisiteRealisee>().CountAsync(v => EF.Parameter(ids).Contains(v.TravailleurId), arret);
            prevues += await db.Set<VisitePrevue>().CountAsync(v => EF.Parameter(ids).Contains(v.TravailleurId), arret);
            demandees += await db.Set<DemandeVisite>().CountAsync(d => EF.Parameter(ids).Contains(d.TravailleurId), arret);
            echangees += await db.Set<VisiteConfiee>().CountAsync(v => EF.Parameter(ids).Contains(v.TravailleurId), arret)
                + await db.Set<VisiteRecue>().CountAsync(v => EF.Parameter(ids).Contains(v.TravailleurId), arret);
        }
        return [.. Phrases(faites, prevues, demandees, echangees)];
    }

    private static IEnumerable<string> Phrases(int faites, int prevues, int demandees, int echangees)
    {
        if (faites > 0)
        {
            yield return $"Des visites ({faites}) ont été faites pour des personnes qu’elle a créées.";
        }
        if (prevues > 0)
        {
            yield return $"Des visites ({prevues}) sont prévues pour des personnes qu’elle a créées.";
        }
        if (demandees > 0)
        {
            yield return $"Des visites ({demandees}) ont été demandées pour des personnes qu’elle a créées.";
        }
        if (echangees > 0)
        {
            yield return $"Des visites ({echangees}) sont échangées avec d’autres services pour des personnes qu’elle a créées.";
        }
    }
}
