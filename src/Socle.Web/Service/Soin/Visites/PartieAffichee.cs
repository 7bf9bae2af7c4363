using Microsoft.AspNetCore.Mvc.ModelBinding;
using Socle.Dossier.Visites.Sections;

namespace Socle.Web.Service.Soin.Visites;

/// <summary>A section as it is shown: its fields, what is typed in them, what is wrong with it.</summary>
public sealed record PartieAffichee(PartieDeVisite Partie, string Touche, int Version, SaisieSection Saisie, ModelStateDictionary Etat)
{
    public int Numero => (int)Partie.Section;

    /// <summary>Fields that stand on one row; one that has no group has its own.</summary>
    public IEnumerable<IReadOnlyList<ChampVisite>> Rangees => Partie.Champs.GroupBy(c => c.Groupe ?? c.Nom).Select(g => (IReadOnlyList<ChampVisite>)[.. g]);

    public string Nom(ChampVisite champ) => $"s{Numero}.{champ.Nom}";

    public string Id(ChampVisite champ) => $"s{Numero}_{champ.Nom}";

    public string? Erreur(ChampVisite champ) => Etat.TryGetValue(Nom(champ), out var entree) && entree.Errors.Count > 0 ? entree.Errors[0].ErrorMessage : null;
}
