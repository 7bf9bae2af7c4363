using System.Globalization;
using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>What is to be written for one company; a motive instead when it must be looked at again.</summary>
internal sealed record PlanEntreprise(Id<Entreprise> Entreprise, IReadOnlyList<Mouvement> Mouvements, IReadOnlyDictionary<IssueLigne, int> Comptes, string? Motif)
{
    /// <summary>People of whom something moves.</summary>
    public IReadOnlyList<Id<Travailleur>> Travailleurs { get; init; } = [];

    public int Lignes => Comptes.Values.Sum();

    /// <summary>Counts for the audit trail: the rows themselves keep what changed.</summary>
    public string Bilan(Id<ImportDeclaration> import) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"import":"{{import}}","crees":{{De(IssueLigne.Creer) + De(IssueLigne.CreerContrat)}},"modifies":{{De(IssueLigne.Modifier)}},"clos":{{De(IssueLigne.Cloturer) + De(IssueLigne.ClotureProposee)}}}""");

    private int De(IssueLigne issue) => Comptes.GetValueOrDefault(issue);
}
