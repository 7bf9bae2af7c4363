using Socle.Noyau;

namespace Socle.Technique.Fichiers;

/// <summary>Opens a table by what it holds, whatever its name: CSV in the usual separators and encodings, or XLSX.</summary>
public static class LecteurTabulaire
{
    /// <summary>The stream must be seekable (a file, a form's upload) and stays the caller's.</summary>
    /// <param name="titresAttendus">Titles that help to find their row when lines stand above it.</param>
    public static Resultat<Tableau> Ouvrir(
        Stream flux, string nomFichier, LimitesLecture? limites = null, IReadOnlyCollection<string>? titresAttendus = null)
    {
        limites ??= LimitesLecture.ParDefaut;
        if (flux.Length > limites.Octets)
        {
            return RefusDeFichier.Taille(flux.Length, limites);
        }
        return NatureDe(flux).Bind(nature => SourceDe(nature, flux, limites)).Bind(source =>
        {
            var tableau = Tableau.Commencer(nomFichier, source, titresAttendus ?? []);
            if (tableau.EstRefus)
            {
                source.Dispose();
            }
            return tableau;
        });
    }

    private static Resultat<Nature> NatureDe(Stream flux)
    {
        var debut = new byte[Math.Min(NatureDeFichier.Echantillon, flux.Length)];
        flux.Position = 0;
        flux.ReadExactly(debut);
        flux.Position = 0;
        return NatureDeFichier.De(debut);
    }

    private static Resultat<ISourceDeLignes> SourceDe(Nature nature, Stream flux, LimitesLecture limites) => nature == Nature.Classeur
        ? SourceClasseur.Ouvrir(flux, limites)
        : Resultat.De<ISourceDeLignes>(SourceCsv.Ouvrir(flux, limites));
}
