using Socle.Noyau;

namespace Socle.Travailleurs.Personnes;

/// <summary>Refusals that several acts share.</summary>
public static class RefusTravailleur
{
    public static Refus Inconnu { get; } = new("travailleur.inconnu", "Cette personne n’est pas, ou plus, dans la base : reprenez-la depuis la liste.");

    public static Refus Fusionne { get; } = new("travailleur.fusionne", "Cette fiche a été fusionnée avec une autre : ouvrez celle qui a été gardée.");

    public static Refus NirPris { get; } = new("travailleur.nir.pris",
        "Ce numéro de sécurité sociale est déjà celui d’une autre fiche. S’il s’agit de la même personne, fusionnez les deux fiches ; sinon, vérifiez le numéro.", "Nir");

    /// <summary>A reason is a few words at least; null when it is one.</summary>
    public static Refus? Motif(string? motif, string champ = "Motif") => string.IsNullOrWhiteSpace(motif) || motif.Trim().Length < 3
        ? new("motif.vide", "Dites en quelques mots pourquoi : la raison est gardée avec la modification.", champ)
        : null;
}
