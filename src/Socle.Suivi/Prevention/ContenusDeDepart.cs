using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Prevention;

/// <summary>A text of the product's own, for a service to begin with.</summary>
public sealed record ContenuDeDepart(string Code, RessourceSaisie Saisie);

/// <summary>
/// The product's own texts: common advice of prevention, without law nor medical claim. They become the service's, which reads them over,
/// changes them and publishes them.
/// </summary>
public sealed class AjouterContenusDeDepart(SocleDb db, Ecritures ecritures)
{
    private const string Dossier = "Socle.Suivi.Prevention.Depart.";
    private static readonly Processus Processus = new("prevention.depart", "Contenus de prévention de départ");

    public static IReadOnlyList<ContenuDeDepart> Tous { get; } = Lire();

    /// <summary>Those that are not there yet; once there, they are the service's and are not touched again.</summary>
    public Task<Resultat<int>> ExecuterAsync(bool publier, CancellationToken arret = default) => ecritures.Faire(Processus, null, async e =>
    {
        var la = await db.Set<RessourcePrevention>().Where(r => r.Code != null).Select(r => r.Code!).ToListAsync(arret);
        var neufs = Tous.Where(c => !la.Contains(c.Code)).ToList();
        db.AddRange(neufs.Select(c => EcrireRessource.Nouvelle(c.Saisie, c.Code, publier ? EtatRessource.Publiee : EtatRessource.Brouillon, e)));
        return Resultat.De(neufs.Count);
    }, arret);

    private static List<ContenuDeDepart> Lire()
    {
        var assemblage = typeof(AjouterContenusDeDepart).Assembly;
        return [.. assemblage.GetManifestResourceNames().Where(n => n.StartsWith(Dossier, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(nom =>
        {
            using var lecteur = new StreamReader(assemblage.GetManifestResourceStream(nom)!);
            return Un(Path.GetFileNameWithoutExtension(nom[Dossier.Length..]), lecteur.ReadToEnd().ReplaceLineEndings("\n"));
        })];
    }

    /// <summary>« clé: valeur » lines, then a line of dashes, then the text.</summary>
    private static ContenuDeDepart Un(string code, string texte)
    {
        var coupe = texte.IndexOf("\n---\n", StringComparison.Ordinal);
        var tete = texte[..coupe].Split('\n').Select(l => l.Split(": ", 2)).ToDictionary(p => p[0], p => p[1]);
        return new(code, new RessourceSaisie
        {
            Genre = Enum.Parse<GenreRessource>(tete["genre"]),
            Titre = tete["titre"],
            Resume = tete["resume"],
            PourTous = tete.ContainsKey("pour-tous"),
            Cibles = [.. CiblesPrevention.Lire(tete.GetValueOrDefault("cibles", ""))],
            Metiers = tete.GetValueOrDefault("metiers"),
            Lien = tete.GetValueOrDefault("lien"),
            Contenu = texte[(coupe + 5)..],
        });
    }
}
