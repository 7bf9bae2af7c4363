using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;

namespace Socle.Organisation;

/// <summary>
/// Port to the members' module: how many open establishments a team or a centre follows. The organisation does not know
/// establishments, yet must not close what still follows some.
/// </summary>
public interface IRattachements
{
    Task<int> EtablissementsDeEquipeAsync(Id<Equipe> equipe, CancellationToken arret);

    Task<int> EtablissementsDuCentreAsync(Id<Centre> centre, CancellationToken arret);
}
