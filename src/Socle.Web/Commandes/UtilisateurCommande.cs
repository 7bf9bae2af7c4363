using System.CommandLine;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Comptes.Administration;
using Socle.Technique.Comptes.MotsDePasse;
using Socle.Web.Navigation;

namespace Socle.Web.Commandes;

/// <summary><c>socle utilisateur</c>: accounts from the command line, the first administrator among them.</summary>
internal static class UtilisateurCommande
{
    private static readonly Option<string> Identifiant = new("--identifiant")
    {
        Description = "Ce que la personne tape pour se connecter, par exemple prenom.nom.",
        Required = true,
        HelpName = "identifiant",
    };

    private static readonly Option<string> Nom = new("--nom") { Description = "Nom affiché, par exemple \"Claire Leroy\".", Required = true, HelpName = "nom" };

    private static readonly Option<string> RoleDemande = new("--role")
    {
        Description = $"Rôle du compte : {string.Join(", ", Enum.GetNames<Role>().Select(n => n.ToLowerInvariant()))}.",
        Required = true,
        HelpName = "role",
    };

    private static readonly Option<bool> MotDePasseLu = new("--mot-de-passe-stdin")
    {
        Description = "Lit le mot de passe sur l’entrée standard. Sinon il est tiré au sort et montré une fois.",
    };

    public static Command Construire()
    {
        var creer = new Command("creer", "Crée un compte.") { Identifiant, Nom, RoleDemande, MotDePasseLu };
        creer.SetAction((resultat, arret) => DansAsync(resultat, services => CreerAsync(resultat, services, arret), arret));
        var lister = new Command("lister", "Liste les comptes.");
        lister.SetAction((resultat, arret) => DansAsync(resultat, services => ListerAsync(services, arret), arret));
        var reinitialiser = new Command("reinitialiser", "Donne un nouveau mot de passe, montré une fois. Les sessions du compte sont fermées.") { Identifiant };
        reinitialiser.SetAction((resultat, arret) => DansAsync(resultat, services => ReinitialiserAsync(resultat, services, arret), arret));
        return new Command("utilisateur", "Crée, liste et dépanne les comptes.") { creer, lister, reinitialiser };
    }

    private static async Task<int> CreerAsync(ParseResult resultat, IServiceProvider services, CancellationToken arret)
    {
        if (!Enum.TryParse<Role>(resultat.GetRequiredValue(RoleDemande), ignoreCase: true, out var role) || !Enum.IsDefined(role))
        {
            return Refuser(new Refus("role.inconnu", $"Ce rôle n’existe pas. {RoleDemande.Description}"));
        }
        var lu = resultat.GetValue(MotDePasseLu);
        var motDePasse = lu ? await Console.In.ReadLineAsync(arret) ?? "" : GenerateurMotDePasse.Nouveau();
        var demande = new NouveauCompte(resultat.GetRequiredValue(Identifiant), resultat.GetRequiredValue(Nom), role);
        if (!(await services.GetRequiredService<CreerCompte>().ExecuterAsync(demande, motDePasse, arret)).Reussit(out var compte, out var refus))
        {
            return Refuser(refus);
        }
        Console.WriteLine($"Compte « {compte.UserName} » créé, rôle : {role.EnMots()}.");
        if (!lu)
        {
            Console.WriteLine($"Mot de passe, montré cette fois seulement : {motDePasse}");
        }
        return Codes.Fait;
    }

    private static async Task<int> ListerAsync(IServiceProvider services, CancellationToken arret)
    {
        var (total, lignes) = await services.GetRequiredService<RechercherComptes>().PageAsync(new(), false, false, 0, int.MaxValue, arret);
        foreach (var l in lignes)
        {
            Console.WriteLine($"{l.Identifiant,-40} {l.Nom,-32} {l.Role.EnMots(),-34} {(l.Actif ? "ouvert" : "fermé")}");
        }
        Console.WriteLine($"{total} comptes.");
        return Codes.Fait;
    }

    private static async Task<int> ReinitialiserAsync(ParseResult resultat, IServiceProvider services, CancellationToken arret)
    {
        var identifiant = resultat.GetRequiredValue(Identifiant);
        if (await services.GetRequiredService<RechercherComptes>().ParIdentifiantAsync(identifiant, arret) is not { } compte)
        {
            return Refuser(new Refus("compte.inconnu", "Aucun compte n’a cet identifiant. Faites « socle utilisateur lister »."));
        }
        if (!(await services.GetRequiredService<AdministrerCompte>().DonnerMotDePasseAsync(compte.Id, arret)).Reussit(out var motDePasse, out var refus))
        {
            return Refuser(refus);
        }
        Console.WriteLine($"Nouveau mot de passe, montré cette fois seulement : {motDePasse}");
        return Codes.Fait;
    }

    private static Task<int> DansAsync(ParseResult resultat, Func<IServiceProvider, Task<int>> action, CancellationToken arret) =>
        AvecLaBase.FaireAsync(resultat, "commande utilisateur", action, arret);

    private static int Refuser(Refus refus)
    {
        foreach (var un in refus.Tous)
        {
            Console.Error.WriteLine(un.Phrase);
        }
        return Codes.Refuse;
    }
}
