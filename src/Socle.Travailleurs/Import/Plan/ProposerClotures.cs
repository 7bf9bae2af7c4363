using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>People whose contract is open in an establishment of a file said complete, and who are not in it.</summary>
internal sealed class ProposerClotures(FaitsConnus faits, ReglesImport regles)
{
    /// <param name="etablissements">Those the file names, with at least one row that could be read.</param>
    /// <param name="cites">Contracts the file speaks of.</param>
    /// <param name="douteux">People the refused or doubtful rows may speak of: they are not said absent.</param>
    public IEnumerable<(SituationContrat Situation, PlanLigne Plan)> Faire(
        IReadOnlySet<Id<Etablissement>> etablissements, IReadOnlySet<Id<Contrat>> cites, IReadOnlySet<Id<Travailleur>> douteux)
    {
        var absents = etablissements.SelectMany(faits.ContratsDe).Where(s => etablissements.Contains(s.Contrat.EtablissementId)
            && !cites.Contains(s.Id) && !douteux.Contains(s.Contrat.TravailleurId) && EstOuvert(s.Contrat)).OrderBy(s => s.Id).ToList();
        foreach (var situation in absents)
        {
            yield return (situation, Proposer(situation));
        }
    }

    /// <summary>The plan of one closing, also made again at acceptance.</summary>
    public PlanLigne Proposer(SituationContrat situation)
    {
        var plan = new PlanLigne
        {
            Issue = IssueLigne.ClotureProposee,
            TravailleurId = situation.Contrat.TravailleurId,
            ContratId = situation.Id,
            Etablissement = faits.EtablissementsParId[situation.Contrat.EtablissementId],
            Motif = $"Absent d’un fichier dit complet : fin proposée au {regles.DateEffet.AddDays(-1).Courte()}.",
        };
        var brouillon = new Brouillon(faits, plan, new ReserveIds());
        var (avant, fin) = (situation.Contrat, regles.DateEffet.AddDays(-1));
        var apres = avant.Copier();
        apres.Fin = fin;
        brouillon.Dire("Fin du contrat", Francais.De(avant.Fin), Francais.De(fin));
        brouillon.Noter(Mouvement.Modifier(avant, apres));
        PlanifierContrat.SuivreLaFin(brouillon, situation, avant.Fin, fin);
        return plan;
    }

    private bool EstOuvert(Contrat contrat) => contrat.Debut < regles.DateEffet && (contrat.Fin is null || contrat.Fin >= regles.DateEffet);
}
