using System.Collections.Concurrent;

namespace Socle.Dossier.Thesaurus;

/// <summary>A code as it is shown: in the words of the version it was chosen in.</summary>
/// <param name="Remarque">When the current version has dropped it or says it otherwise.</param>
public sealed record CodeAffiche(string Code, string Libelle, string? Remarque);

/// <summary>The versions a service has, old ones kept: one chooses in the current one, and reads in that of the choice.</summary>
public sealed class Bibliotheque
{
    private readonly ConcurrentDictionary<(string Nom, string Version), VersionThesaurus> _versions = new();

    public Bibliotheque(params IEnumerable<VersionThesaurus> versions)
    {
        foreach (var version in versions)
        {
            Ajouter(version);
        }
    }

    public IEnumerable<string> Noms => _versions.Keys.Select(k => k.Nom).Distinct().Order(StringComparer.Ordinal);

    /// <summary>A version once there is never replaced: false, and nothing done.</summary>
    public bool Ajouter(VersionThesaurus version) => _versions.TryAdd((version.Nom, version.Version), version);

    public VersionThesaurus? De(string nom, string version) => _versions.GetValueOrDefault((nom, version));

    /// <summary>The last by the text of its version.</summary>
    public VersionThesaurus? Courante(string nom) =>
        _versions.Values.Where(v => v.Nom == nom).MaxBy(v => v.Version, StringComparer.Ordinal);

    public CodeAffiche Afficher(CodeChoisi choisi)
    {
        var terme = De(choisi.Thesaurus, choisi.Version)?.Trouver(choisi.Code);
        if (terme is null)
        {
            return new(choisi.Code, choisi.Code, $"Version {choisi.Version} absente : importez-la pour lire ce libellé.");
        }
        var courante = Courante(choisi.Thesaurus)!;
        var actuel = courante.Trouver(choisi.Code);
        return new(choisi.Code, terme.Libelle, courante.Version == choisi.Version || actuel?.Libelle == terme.Libelle ? null
            : actuel is null ? $"N’est plus dans la version {courante.Version}." : $"Version {courante.Version} : « {actuel.Libelle} ».");
    }
}
