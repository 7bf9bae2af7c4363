using System.Collections.Concurrent;

namespace Socle.Dossier.Thesaurus;

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

    /// <summary>The latest first.</summary>
    public IReadOnlyList<VersionThesaurus> Versions(string nom) =>
        [.. _versions.Values.Where(v => v.Nom == nom).OrderByDescending(v => v.Effet).ThenByDescending(v => v.Version, StringComparer.Ordinal)];

    /// <summary>The last one that has taken effect that day, then the last by the text of its version.</summary>
    public VersionThesaurus? Courante(string nom, DateOnly? le = null) => Versions(nom).FirstOrDefault(v => le is null || v.Effet <= le);

    /// <summary>What has become of a code since it was chosen; null when the version in force still says it the same way.</summary>
    public string? Devenu(Contenus.Terme choisi, DateOnly le)
    {
        if (Courante(choisi.Thesaurus, le) is not { } courante || courante.Version == choisi.Version)
        {
            return null;
        }
        var actuel = courante.Trouver(choisi.Code);
        return actuel is null ? $"N’est plus dans la version {courante.Version}."
            : actuel.Libelle == choisi.Libelle ? null : $"Version {courante.Version}\u00A0: «\u00A0{actuel.Libelle}\u00A0».";
    }
}
