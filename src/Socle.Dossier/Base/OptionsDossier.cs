using Socle.Technique.Base;

namespace Socle.Dossier.Base;

/// <summary>Where the medical file is, and what guards it. Bound to the configuration section <c>Dossier</c>.</summary>
public sealed class OptionsDossier
{
    /// <summary>SQLite: its own file. Relative paths start from the data folder.</summary>
    public string Fichier { get; set; } = "dossier.db";

    /// <summary>
    /// Folder of the master keys, outside any base and any backup. Several nodes share it. Without it nobody reads the files, ever.
    /// </summary>
    public string Cles { get; set; } = "cles-dossier";

    /// <summary>Folder of the anchors: what the trail of accesses held, written where the base's owner cannot reach.</summary>
    public string Ancres { get; set; } = "ancres-dossier";

    /// <summary>Certificate and key of the service's seal (PFX), given by a third party. Without it Socle makes its own beside the keys.</summary>
    public string? Cachet { get; set; }

    public string? MotDePasseCachet { get; set; }

    /// <summary>Everything beside the administration's own file.</summary>
    public static OptionsDossier ACoteDe(OptionsBase options) => new OptionsDossier().Depuis(Path.GetDirectoryName(Path.GetFullPath(options.Fichier))!);

    /// <summary>The same, with whole paths.</summary>
    public OptionsDossier Depuis(string donnees) => new()
    {
        Fichier = Path.GetFullPath(Fichier, donnees),
        Cles = Path.GetFullPath(Cles, donnees),
        Ancres = Path.GetFullPath(Ancres, donnees),
        Cachet = Cachet is null ? null : Path.GetFullPath(Cachet, donnees),
        MotDePasseCachet = MotDePasseCachet,
    };
}
