using Socle.Noyau;

namespace Socle.Dossier.Appareils;

/// <summary>The kind of examination, by what the file calls it (GDT field 8402, HL7 OBR-4, our CSV column), else by what it measures.</summary>
internal static class GenresExamen
{
    private static readonly (string Debut, GenreExamen Genre)[] s_debuts =
    [
        ("AUDI", GenreExamen.Audiometrie), ("LUFU", GenreExamen.Spirometrie), ("SPIRO", GenreExamen.Spirometrie), ("EFR", GenreExamen.Spirometrie),
        ("OPTO", GenreExamen.Vision), ("VISION", GenreExamen.Vision), ("ACUITE", GenreExamen.Vision), ("BDM", GenreExamen.Tension),
        ("TENSION", GenreExamen.Tension), ("EKG", GenreExamen.Electrocardiogramme), ("ECG", GenreExamen.Electrocardiogramme),
    ];

    public static GenreExamen De(string? type, IReadOnlyList<ValeurAppareil> valeurs)
    {
        var cle = Texte.PourRecherche(type).Replace(" ", "", StringComparison.Ordinal);
        var parNom = Array.Find(s_debuts, d => cle.StartsWith(d.Debut, StringComparison.Ordinal)).Genre;
        return parNom != GenreExamen.Autre ? parNom
            : valeurs.Select(v => CodesConnus.Lire(v.Code)?.Genre ?? GenreExamen.Autre).FirstOrDefault(g => g != GenreExamen.Autre);
    }
}
