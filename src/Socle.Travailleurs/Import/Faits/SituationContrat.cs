using Socle.Noyau;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;

namespace Socle.Travailleurs.Import;

/// <summary>A contract with what hangs from it, as known at this point of the reading.</summary>
internal sealed class SituationContrat(Contrat contrat)
{
    public Contrat Contrat { get; set; } = contrat;

    public List<Poste> Postes { get; } = [];

    public List<Exposition> Expositions { get; } = [];

    public List<Arret> Arrets { get; } = [];

    /// <summary>The post held last.</summary>
    public Poste? PosteCourant => Postes.MaxBy(p => (p.Debut, p.Id));

    public Id<Contrat> Id => Contrat.Id;

    public bool Couvre(DateOnly debut, DateOnly? fin) =>
        debut <= (Contrat.Fin ?? Contrat.FinPrevue ?? DateOnly.MaxValue) && Contrat.Debut <= (fin ?? DateOnly.MaxValue);
}
