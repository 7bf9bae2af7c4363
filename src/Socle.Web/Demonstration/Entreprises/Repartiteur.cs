using Socle.Adherents.Etablissements;
using Socle.Organisation.Equipes;
using Socle.Web.Demonstration.Identites;
using Socle.Web.Demonstration.Organisation;

namespace Socle.Web.Demonstration.Entreprises;

/// <summary>Gives each place the centre that serves its commune, and the team of the sector with the least to do, a team of that centre first.</summary>
internal sealed class Repartiteur(ServiceFictif service)
{
    /// <summary>A team from elsewhere in the sector is taken when it follows that many fewer workers, as a share of a team's.</summary>
    private const double Eloignement = 0.12;

    private readonly Dictionary<Equipe, int> charges = service.Equipes.ToDictionary(e => e, _ => 0);

    public void Affecter(Etablissement etablissement, Commune commune, int effectif)
    {
        var secteur = service.Secteur(commune.Secteur);
        var centre = service.Centre(commune.Centre);
        var moyenne = 1 + (charges.Values.Sum() / (double)charges.Count);
        var equipe = service.Equipes.Where(e => e.SecteurId == secteur.Id)
            .MinBy(e => charges[e] + (e.CentreId == centre.Id ? 0 : Eloignement * moyenne))!;
        charges[equipe] += effectif;
        (etablissement.EquipeId, etablissement.CentreId) = (equipe.Id, centre.Id);
    }
}
