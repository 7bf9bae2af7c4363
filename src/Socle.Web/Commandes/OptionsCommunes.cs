using System.CommandLine;
using Socle.Web.Configuration;

namespace Socle.Web.Commandes;

/// <summary>Options of every verb: where the configuration is, and any key of it.</summary>
internal static class OptionsCommunes
{
    private static readonly Option<string?> Donnees = new("--donnees") { Description = "Dossier des données (clé « Donnees »).", Recursive = true, HelpName = "dossier" };

    private static readonly Option<string[]> Cles = new("--cle")
    {
        Description = "Donne une clé de configuration, par exemple --cle Base:Moteur=Postgresql. Peut se répéter.",
        Recursive = true,
        HelpName = "nom=valeur",
    };

    /// <summary>Of the verb that serves alone; read here like any key.</summary>
    public static readonly Option<string?> Espaces = new("--espaces") { Description = "Ne sert que ces portails, par exemple entreprise,salarie (clé « Espaces »).", HelpName = "portails" };

    public static IEnumerable<Option> Toutes => [Donnees, Cles];

    /// <summary>The configuration of this call, or null after saying on the error stream what is wrong with it.</summary>
    public static OptionsSocle? Lire(ParseResult resultat)
    {
        var arguments = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var cle in resultat.GetValue(Cles) ?? [])
        {
            var egal = cle.IndexOf('=', StringComparison.Ordinal);
            if (egal < 1)
            {
                Console.Error.WriteLine($"« --cle {cle} » : écrivez --cle nom=valeur.");
                return null;
            }
            arguments[cle[..egal]] = cle[(egal + 1)..];
        }
        if (resultat.GetValue(Donnees) is { } dossier)
        {
            arguments["Donnees"] = dossier;
        }
        if (resultat.GetResult(Espaces) is not null && resultat.GetValue(Espaces) is { } espaces)
        {
            arguments["Espaces"] = espaces;
        }
        if (LectureConfiguration.Lire(arguments).Reussit(out var options, out var refus))
        {
            return options;
        }
        Console.Error.WriteLine($"Configuration refusée. {refus.Phrase}");
        return null;
    }
}
