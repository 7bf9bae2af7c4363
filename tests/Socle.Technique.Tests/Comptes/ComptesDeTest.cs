using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Comptes.Administration;
using Socle.Technique.Comptes.Connexion;
using Socle.Technique.Comptes.SecondFacteur;
using Socle.Technique.Comptes.Sessions;
using Socle.Technique.Traces;
using Socle.Tests.Outils;

namespace Socle.Technique.Tests.Comptes;

/// <summary>What tests of accounts do all the time.</summary>
internal static class ComptesDeTest
{
    public const string MotDePasse = "cheval agrafe correct";

    public static readonly CatalogueModules Modules = new([new ModuleTechnique()]);

    public static readonly Provenance Ici = new("192.0.2.x", "Firefox, Linux");

    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    public static Task<ServicesDeTest> OuvrirAsync(Moteur moteur) => ServicesDeTest.CreerAsync(moteur, Modules);

    public static async Task<Id<Compte>> CreerAsync(this ServicesDeTest services, string identifiant, Role role = Role.Assistant, string? motDePasse = MotDePasse) =>
        (await services.DansAsync(s => s.GetRequiredService<CreerCompte>().ExecuterAsync(new(identifiant, $"Nom de {identifiant}", role), motDePasse))).Valeur.Id;

    public static Task<IssueConnexion> ConnecterAsync(this ServicesDeTest services, string identifiant, string motDePasse = MotDePasse) =>
        services.DansAsync(s => s.GetRequiredService<ConnecterParMotDePasse>().ExecuterAsync(identifiant, motDePasse, Ici, default));

    public static Task<IssueConnexion> CodeAsync(this ServicesDeTest services, Id<Compte> compte, string code) =>
        services.DansAsync(s => s.GetRequiredService<ConnecterParCode>().ExecuterAsync(compte, code, Ici, default));

    public static async Task<Id<SessionCompte>> SessionAsync(this ServicesDeTest services, string identifiant) =>
        (await services.ConnecterAsync(identifiant)).ShouldBeOfType<IssueConnexion.Ouverte>().Session;

    public static Task<bool> EstOuverteAsync(this ServicesDeTest services, Id<SessionCompte> session, Id<Compte> compte) =>
        services.Services.GetRequiredService<VerifierSession>().EstOuverteAsync(session, compte, default);

    /// <summary>Turns the second factor on; returns the secret of the application and the recovery codes.</summary>
    public static async Task<(byte[] Secret, IReadOnlyList<string> Secours)> ActiverSecondFacteurAsync(this ServicesDeTest services, Id<Compte> compte)
    {
        await services.DansAsync(s => s.GetRequiredService<GererSecondFacteur>().PreparerAsync(compte, default));
        var secret = await services.DansAsync(async s => s.GetRequiredService<SecretsTotp>().Lire(await s.GetRequiredService<SocleDb>().Set<Compte>().SingleAsync(c => c.Id == compte))!);
        var codes = await services.DansAsync(s => s.GetRequiredService<GererSecondFacteur>().ActiverAsync(compte, services.Code(secret), default));
        services.Horloge.Avancer(TimeSpan.FromMinutes(1));
        return (secret, codes.Valeur);
    }

    public static string Code(this ServicesDeTest services, byte[] secret) => Totp.Code(secret, Totp.Pas(services.Horloge.Maintenant));

    public static Task<List<EvenementAudit>> TracesAsync(this ServicesDeTest services, string processus) =>
        services.LireAsync(db => db.Set<EvenementAudit>().AsNoTracking().Where(e => e.Processus == processus).OrderBy(e => e.Id).ToListAsync());
}
