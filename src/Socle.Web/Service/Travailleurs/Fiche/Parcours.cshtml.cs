using Socle.Technique.Acces;

namespace Socle.Web.Service.Travailleurs.Fiche;

/// <summary>Contracts, posts, exposures and leaves over time: a picture, and its tables.</summary>
[Exige(Permission.TravailleursLire)]
public sealed class ParcoursModel(LireFiche lire, TimeProvider temps) : PageFiche(lire, temps)
{
    public Frise? Frise => Frise.De(Fiche, Aujourdhui);
}
