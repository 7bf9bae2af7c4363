namespace Socle.Dossier.Contenus;

/// <summary>What was measured at one visit. What was not measured is absent.</summary>
/// <param name="Systolique">mmHg.</param>
/// <param name="Diastolique">mmHg.</param>
/// <param name="Pouls">Beats a minute.</param>
/// <param name="Poids">kg.</param>
/// <param name="Taille">cm.</param>
[Genre(GenreEcrit.Mesures)]
public sealed record Constantes(int? Systolique, int? Diastolique, int? Pouls, decimal? Poids, int? Taille, string? Commentaire) : Contenu
{
    public override GenreEcrit Genre => GenreEcrit.Mesures;

    /// <summary>Body mass index, to the tenth; absent without weight and height.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public decimal? Imc => Poids is { } kg && Taille is { } cm and > 0 ? Math.Round(kg * 10_000m / (cm * cm), 1) : null;

    public override string Resume => string.Join(", ", Parties());

    private IEnumerable<string> Parties()
    {
        var fr = System.Globalization.CultureInfo.GetCultureInfo("fr-FR");
        if (Systolique is { } haut && Diastolique is { } bas)
        {
            yield return $"TA {haut}/{bas}";
        }
        if (Pouls is { } pouls)
        {
            yield return $"pouls {pouls}";
        }
        if (Poids is { } kg)
        {
            yield return string.Create(fr, $"{kg:0.#} kg");
        }
        if (Taille is { } cm)
        {
            yield return $"{cm} cm";
        }
        if (Imc is { } imc)
        {
            yield return string.Create(fr, $"IMC {imc:0.0}");
        }
        if (Commentaire is { } commentaire)
        {
            yield return commentaire;
        }
    }
}
