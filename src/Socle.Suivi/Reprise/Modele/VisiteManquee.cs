using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Reprise;

/// <summary>An appointment the worker did not come to, as the old software tells it: it is no visit, and no date counts from it.</summary>
public sealed class VisiteManquee
{
    public required Id<VisiteManquee> Id { get; init; }

    public required Id<Travailleur> TravailleurId { get; set; }

    public Id<Etablissement>? EtablissementId { get; set; }

    public required TypeVisite Type { get; set; }

    public required DateOnly Date { get; set; }

    public bool Excusee { get; set; }

    public string? Professionnel { get; set; }

    public required string Source { get; set; }
}
