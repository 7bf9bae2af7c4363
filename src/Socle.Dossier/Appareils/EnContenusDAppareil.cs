using System.Globalization;
using System.Text;
using Socle.Dossier.Contenus;
using Socle.Dossier.Mesures;

namespace Socle.Dossier.Appareils;

/// <summary>From the measures of an examination to what the file keeps. Pure.</summary>
public static class EnContenusDAppareil
{
    private static readonly Grandeur[] s_constantes = [Grandeur.Pouls, Grandeur.Poids, Grandeur.Taille];

    public static IReadOnlyList<Contenu> De(ResultatAppareil resultat, MesuresLues mesures)
    {
        var appareil = resultat.Appareil;
        return
        [
            .. new Contenu?[]
            {
                Constantes(mesures),
                mesures.Audiogramme is { } a ? new AudiogrammeEcrit(a.Seuils, appareil) : null,
                mesures.Spirometrie is { } s ? new SpirometrieEcrite([.. s.Avant.Select(EssaiEcrit.De)], [.. s.Apres.Select(EssaiEcrit.De)], appareil) : null,
                mesures.Vision is { } v ? new VisionEcrite([.. v.Acuites.Select(x => new AcuiteEcrite(x.Distance, x.Oeil, x.AvecCorrection, x.Acuite.Texte))], v.Couleurs, appareil) : null,
                Autres(mesures, appareil),
            }.OfType<Contenu>(),
        ];
    }

    /// <summary>As one types them in the visit: the name of each field and its value.</summary>
    public static IReadOnlyDictionary<string, string> EnChamps(Constantes c) => new (string Champ, decimal? Valeur)[]
    {
        ("systolique", c.Systolique), ("diastolique", c.Diastolique), ("pouls", c.Pouls), ("poids", c.Poids), ("taille", c.Taille),
    }.Where(x => x.Valeur is not null).ToDictionary(x => x.Champ, x => x.Valeur!.Value.ToString("0.#", CultureInfo.GetCultureInfo("fr-FR")));

    /// <summary>The examinations of one person, out of a file that holds several people's: never the others' are kept.</summary>
    public static byte[] Extrait(IEnumerable<ResultatAppareil> resultats)
    {
        var csv = new StringBuilder("date;heure;appareil;examen;code;libelle;valeur;unite\n");
        foreach (var r in resultats)
        {
            foreach (var v in r.Valeurs)
            {
                csv.AppendJoin(';', new[] { r.Le?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), r.Le?.ToString("HH:mm", CultureInfo.InvariantCulture), r.Appareil, r.TypeDonne, v.Code, v.Libelle, v.Texte, v.Unite }.Select(Cellule)).Append('\n');
            }
        }
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static Constantes? Constantes(MesuresLues mesures)
    {
        decimal? Lire(Grandeur g) => mesures.Grandeurs.TryGetValue(g, out var v) ? v : null;
        var (pouls, poids, taille) = (Lire(Grandeur.Pouls), Lire(Grandeur.Poids), Lire(Grandeur.Taille));
        return mesures.Tension is null && pouls is null && poids is null && taille is null
            ? null
            : new(mesures.Tension?.Systolique, mesures.Tension?.Diastolique, (int?)pouls, poids, taille is { } cm ? (int)Math.Round(cm, MidpointRounding.AwayFromZero) : null, null);
    }

    private static ResultatsEcrits? Autres(MesuresLues mesures, string? appareil)
    {
        var grandeurs = mesures.Grandeurs.Where(g => !s_constantes.Contains(g.Key)).OrderBy(g => g.Key.Code, StringComparer.Ordinal)
            .Select(g => new ResultatEcrit("socle", g.Key.Code, g.Key.Libelle, g.Value, g.Key.Unite, null, null, null));
        List<ResultatEcrit> valeurs = [.. grandeurs, .. mesures.Autres.Select(ResultatEcrit.De)];
        return valeurs.Count == 0 ? null : new(valeurs, appareil);
    }

    private static string Cellule(string? texte) => texte is null ? "" : texte.AsSpan().IndexOfAny(";\"\n\r") < 0 ? texte : $"\"{texte.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
