using Socle.Noyau;

namespace Socle.Dossier.Mesures;

/// <summary>Any other result: a number with its unit, or words (« traces », « + »), with the bounds the laboratory or the machine gave.
/// The code is that of a thesaurus, LOINC, or the machine's own; <paramref name="Systeme"/> says which.</summary>
public sealed record MesureCodee(string Systeme, string Code, string Libelle, decimal? Valeur, string? Unite, string? Texte, decimal? BorneBasse = null, decimal? BorneHaute = null)
{
    private const int LongueurMaximale = 500;

    /// <summary>Where it stands beside the bounds given with it; null without a number or without bounds.</summary>
    public bool? EstHorsBornes => Valeur is not { } v || (BorneBasse is null && BorneHaute is null) ? null : v < BorneBasse || v > BorneHaute;

    public static Resultat<MesureCodee> Creer(
        string systeme, string code, string libelle, decimal? valeur, string? unite, string? texte = null, decimal? borneBasse = null, decimal? borneHaute = null)
    {
        if (string.IsNullOrWhiteSpace(code) || string.IsNullOrWhiteSpace(libelle))
        {
            return new Refus("mesure.codee.nom", "Un résultat doit dire ce qui est mesuré : choisissez un examen dans la liste.");
        }
        if (valeur is null && string.IsNullOrWhiteSpace(texte))
        {
            return new Refus("mesure.codee.vide", $"{libelle} : donnez un nombre ou un texte.");
        }
        if (new[] { systeme, code, libelle, unite, texte }.Any(t => t?.Length > LongueurMaximale))
        {
            return new Refus("mesure.codee.long", $"Un résultat tient en {LongueurMaximale} signes : mettez le reste dans le texte de l’examen.");
        }
        return borneBasse > borneHaute
            ? new Refus("mesure.codee.bornes", $"{libelle} : la borne basse dépasse la borne haute.")
            : new MesureCodee(systeme, code.Trim(), libelle.Trim(), valeur, Net(unite), Net(texte), borneBasse, borneHaute);
    }

    public string Afficher() => Valeur is { } v ? $"{Nombre.Afficher(v, 4)}{(Unite is null ? "" : $"\u00A0{Unite}")}" : Texte!;

    private static string? Net(string? texte) => string.IsNullOrWhiteSpace(texte) ? null : texte.Trim();
}
