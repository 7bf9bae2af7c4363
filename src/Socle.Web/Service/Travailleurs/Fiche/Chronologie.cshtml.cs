using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Fiche;

/// <summary>What happened to a person, latest first: facts declared, visits, and what was done to the file.</summary>
[Exige(Permission.TravailleursLire)]
public sealed class ChronologieModel(LireFiche lire, LireChronologie chronologie, TimeProvider temps) : PageFiche(lire, temps)
{
    public IReadOnlyList<Moment> Moments { get; private set; } = [];

    protected override async Task CompleterAsync(CancellationToken arret) => Moments = await chronologie.LireAsync(Fiche, User, arret);

    public Id<Travailleur> Id => Fiche.Travailleur.Id;
}
