using System.Net;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Web.Demonstration.Comptes;

namespace Socle.Web.Configuration;

/// <summary>Reads the configuration and refuses a wrong one by naming its key.</summary>
internal static class LectureConfiguration
{
    public const string Fichier = "socle.json";
    public const string Prefixe = "SOCLE_";

    public static Resultat<OptionsSocle> Lire(IReadOnlyDictionary<string, string?>? arguments = null)
    {
        IConfigurationRoot configuration;
        try
        {
            configuration = new ConfigurationBuilder()
                .AddJsonFile(Path.GetFullPath(Environment.GetEnvironmentVariable(Prefixe + "CONFIGURATION") ?? Fichier), optional: true)
                .AddEnvironmentVariables(Prefixe)
                .AddInMemoryCollection(arguments ?? new Dictionary<string, string?>())
                .Build();
        }
        catch (Exception e) when (e is FormatException or InvalidDataException)
        {
            return new Refus("configuration.illisible", $"Le fichier {Fichier} n’est pas du JSON lisible : corrigez-le ({e.InnerException?.Message ?? e.Message}).", Fichier);
        }
        return Lire(configuration);
    }

    private static Resultat<OptionsSocle> Lire(IConfigurationRoot configuration)
    {
        if (ClesInconnues(configuration) is [var inconnue, ..])
        {
            return new Refus("configuration.cle-inconnue", $"La clé « {inconnue} » n’existe pas. Vérifiez son orthographe ; la liste est dans docs/exploitation.md.", inconnue);
        }
        var options = new OptionsSocle();
        try
        {
            configuration.Bind(options);
        }
        catch (InvalidOperationException e)
        {
            return new Refus("configuration.valeur", $"Une valeur de la configuration n’a pas le type attendu : {e.Message}");
        }
        return Verifier(options);
    }

    private static Resultat<OptionsSocle> Verifier(OptionsSocle options)
    {
        if (!Uri.TryCreate(options.Adresse.Replace("*", "localhost", StringComparison.Ordinal), UriKind.Absolute, out var adresse) || adresse.Scheme is not ("http" or "https"))
        {
            return new Refus("configuration.adresse", "« Adresse » attend une adresse complète, par exemple http://localhost:5080.", "Adresse");
        }
        if (options.AdressePublique is { } publique && (!Uri.TryCreate(publique, UriKind.Absolute, out var vue) || vue.Scheme is not ("http" or "https")))
        {
            return new Refus("configuration.adresse-publique", "« AdressePublique » attend l’adresse que les gens tapent, par exemple https://socle.exemple.fr.", "AdressePublique");
        }
        if (options.Mandataires.Split(',', StringSplitOptions.RemoveEmptyEntries).Any(m => !IPAddress.TryParse(m.Trim(), out _)))
        {
            return new Refus("configuration.mandataires", "« Mandataires » attend des adresses IP séparées par des virgules, par exemple 10.0.0.2.", "Mandataires");
        }
        if (EspacesServis.Lire(options.Espaces) is null)
        {
            return new Refus("configuration.espaces", $"« Espaces » attend un ou plusieurs portails, par exemple {string.Join(',', EspacesServis.Connus)} ; sans lui, tout est servi.", "Espaces");
        }
        if (options.Base.Moteur == Moteur.Postgresql && string.IsNullOrWhiteSpace(options.Base.Connexion))
        {
            return new Refus("configuration.base.connexion", "« Base:Connexion » est nécessaire avec PostgreSQL, par exemple « Host=localhost;Database=socle;Username=socle ».", "Base:Connexion");
        }
        if (options.Courriel.Port is < 1 or > 65535)
        {
            return new Refus("configuration.courriel.port", "« Courriel:Port » attend un nombre entre 1 et 65535.", "Courriel:Port");
        }
        if (options.Courriel.EnVol is < 1 or > 50)
        {
            return new Refus("configuration.courriel.envol", "« Courriel:EnVol » attend un nombre entre 1 et 50.", "Courriel:EnVol");
        }
        if (Adresses(options) is [var illisible, ..])
        {
            return new Refus("configuration.courriel.adresse", $"« {illisible} » attend une adresse électronique, par exemple rendez-vous@exemple.fr.", illisible);
        }
        if (options.Sms.Adresse is { } sms && (!Uri.TryCreate(sms, UriKind.Absolute, out var passerelle) || passerelle.Scheme is not ("http" or "https")))
        {
            return new Refus("configuration.sms.adresse", "« Sms:Adresse » attend une adresse complète, par exemple https://sms.exemple.fr/envoyer.", "Sms:Adresse");
        }
        if (options.Droit.RequetesParMinute < 1)
        {
            return new Refus("configuration.droit.requetes", "« Droit:RequetesParMinute » attend un nombre d’au moins 1.", "Droit:RequetesParMinute");
        }
        if (options.Droit.TailleMaximale is < 1024 or > OptionsApiDroit.TaillePermise)
        {
            return new Refus("configuration.droit.taille", "« Droit:TailleMaximale » attend un nombre d’octets entre 1024 et 16777216.", "Droit:TailleMaximale");
        }
        options.Donnees = Path.GetFullPath(options.Donnees);
        options.Base.Fichier = Path.GetFullPath(options.Base.Fichier, options.Donnees);
        options.Demo |= FichierComptes.Existe(options.Donnees);
        return options;
    }

    private static List<string> Adresses(OptionsSocle options) =>
    [
        .. new[] { ("Courriel:Expediteur", (string?)options.Courriel.Expediteur), ("Courriel:Enveloppe", options.Courriel.Enveloppe) }
            .Where(a => a.Item2 is { } adresse && !System.Net.Mail.MailAddress.TryCreate(adresse, out _)).Select(a => a.Item1),
    ];

    private static List<string> ClesInconnues(IConfigurationRoot configuration)
    {
        var connues = Cles(typeof(OptionsSocle), "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. configuration.AsEnumerable().Where(p => p.Value is not null).Select(p => p.Key)
            .Where(cle => !connues.Contains(cle) && !ToleresEnvironnement.Contains(cle)).Order()];
    }

    private static readonly HashSet<string> ToleresEnvironnement = new(StringComparer.OrdinalIgnoreCase) { "CONFIGURATION" };

    private static IEnumerable<string> Cles(Type type, string prefixe) => type.GetProperties().SelectMany(p =>
        p.PropertyType.IsClass && p.PropertyType != typeof(string) ? Cles(p.PropertyType, $"{prefixe}{p.Name}:") : [prefixe + p.Name]);
}
