using Socle.Noyau;
using Socle.Technique.Fichiers;

namespace Socle.Dossier.Thesaurus;

/// <summary>
/// The format of our own thesauri and of any nomenclature one can put in a table: columns « code » and « libelle »; if wished
/// « synonymes » (between bars), « parent », « depuis », « jusque ». Other columns are left aside. CSV or XLSX, as everywhere in the product.
/// </summary>
public static class LireThesaurus
{
    private const int FautesDites = 20;

    private static readonly string[] s_titres = ["code", "libelle", "synonymes", "parent", "depuis", "jusque"];
    private static readonly LimitesLecture s_limites = new() { Octets = 50L * 1024 * 1024, Lignes = 200_000 };

    public static Resultat<VersionThesaurus> Tableau(Stream flux, string fichier, string nom, string version, string source)
    {
        if (!LecteurTabulaire.Ouvrir(flux, fichier, s_limites, s_titres).Reussit(out var tableau, out var refus))
        {
            return refus;
        }
        using (tableau)
        {
            var (code, libelle) = (tableau.Trouver("code"), tableau.Trouver("libelle") ?? tableau.Trouver("intitule"));
            return code is null || libelle is null
                ? new Refus("thesaurus.colonnes", "Le fichier doit avoir une colonne « code » et une colonne « libelle » : renommez ses titres.")
                : Lignes(tableau, code, libelle).Bind(termes => VersionThesaurus.Creer(nom, version, source, termes));
        }
    }

    private static Resultat<List<Terme>> Lignes(Tableau tableau, Colonne code, Colonne libelle)
    {
        var autres = s_titres.Skip(2).Select(tableau.Trouver).ToArray();
        var (termes, fautes) = (new List<Terme>(), new List<Refus?>());
        foreach (var lue in tableau.Lignes())
        {
            if (!lue.Reussit(out var ligne, out var refus))
            {
                return refus;
            }
            if (Ligne(ligne, code, libelle, autres).Reussit(out var terme, out var faute))
            {
                termes.Add(terme);
            }
            else if (fautes.Count < FautesDites)
            {
                fautes.Add(faute);
            }
        }
        return Refus.Reunir(fautes) is { } toutes ? toutes : termes;
    }

    private static Resultat<Terme> Ligne(LigneTableau ligne, Colonne code, Colonne libelle, Colonne?[] autres)
    {
        if (ligne[code].Length == 0 || ligne[libelle].Length == 0)
        {
            return new Refus("thesaurus.ligne", $"Ligne {ligne.Numero} : le code ou le libellé manque.");
        }
        string Cellule(int rang) => autres[rang] is { } colonne ? ligne[colonne] : "";
        var (depuis, jusque) = (Date(Cellule(2)), Date(Cellule(3)));
        if (depuis.EstRefus || jusque.EstRefus)
        {
            return new Refus("thesaurus.date", $"Ligne {ligne.Numero} : une date n’est pas lisible. Écrivez-la 01/01/2026.");
        }
        var synonymes = Cellule(0).Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new Terme(ligne[code], ligne[libelle], synonymes, Cellule(1) is { Length: > 0 } parent ? parent : null, depuis.Valeur, jusque.Valeur);
    }

    private static Resultat<DateOnly?> Date(string texte) => texte.Length == 0 ? Resultat.De<DateOnly?>(null) : DatesFrancaises.Lire(texte).Map(d => (DateOnly?)d);
}
