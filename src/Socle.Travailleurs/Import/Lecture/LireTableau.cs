using Socle.Noyau;
using Socle.Technique.Fichiers;

namespace Socle.Travailleurs.Import;

/// <summary>The rows of a CSV or a workbook, through a mapping.</summary>
internal static class LireTableau
{
    public static Resultat<Tableau> Ouvrir(Stream flux, string nom) =>
        LecteurTabulaire.Ouvrir(flux, nom, null, DevinerCorrespondance.TitresConnus);

    /// <summary>Row after row; a refusal ends the reading and refuses the file.</summary>
    public static IEnumerable<Resultat<LigneLue>> Lire(Tableau tableau, Correspondance correspondance, DateOnly aujourdhui)
    {
        var lecture = new LireLigne(new CellulesLues(new ColonnesChoisies(tableau.Colonnes, correspondance)), aujourdhui);
        foreach (var lue in tableau.Lignes())
        {
            yield return lue.Map(ligne => lecture.Lire(ligne).Selon(
                donnees => new LigneLue(ligne.Numero, "", donnees.Siret, donnees, null),
                refus => new LigneLue(ligne.Numero, lecture.Nom(ligne), lecture.Siret(ligne), null, Motif(refus))));
        }
    }

    private static string Motif(Refus refus) => string.Join(' ', refus.Tous.Select(r => r.Phrase));
}
