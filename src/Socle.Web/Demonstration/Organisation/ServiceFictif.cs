using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;

namespace Socle.Web.Demonstration.Organisation;

/// <summary>The service of the demo: 4 sectors, 12 centres, 14 teams and the people of each trade, whatever the scale.</summary>
internal sealed record ServiceFictif(
    IReadOnlyList<Secteur> Secteurs, IReadOnlyList<Centre> Centres, IReadOnlyList<Equipe> Equipes, IReadOnlyList<Professionnel> Professionnels)
{
    public Secteur Secteur(string nom) => Secteurs.Single(s => s.Nom == nom);

    public Centre Centre(string nom) => Centres.Single(c => c.Nom == nom);
}
