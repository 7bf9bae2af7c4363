using Microsoft.Extensions.DependencyInjection;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Comptes.Administration;
using Socle.Technique.Comptes.Connexion;
using Socle.Technique.Comptes.MotsDePasse;
using Socle.Technique.Traces;
using Socle.Tests.Outils;

namespace Socle.Technique.Tests.Comptes;

public sealed class AdministrationTests
{
    public static TheoryData<Moteur> Moteurs => ComptesDeTest.Moteurs;

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Creer_IdentifiantPris_EstRefuse(Moteur moteur)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(moteur);
        await services.CreerAsync("anne");

        var resultat = await services.DansAsync(s => s.GetRequiredService<CreerCompte>().ExecuterAsync(new("ANNE", "Anne", Role.Medecin)));

        (resultat.Refus.Code, resultat.Refus.Champ).ShouldBe(("identifiant.pris", "Identifiant"));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Fermer_DernierAdministrateur_EstRefuse(Moteur moteur)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(moteur);
        var chef = await services.CreerAsync("chef", Role.Informatique);
        await services.CreerAsync("anne");

        (await FermerAsync(services, chef)).Refus.ShouldBe(RefusComptes.DernierAdministrateur);
        (await RoleAsync(services, chef, Role.Medecin)).Refus.ShouldBe(RefusComptes.DernierAdministrateur);
        (await RoleAsync(services, chef, Role.Administration)).EstSucces.ShouldBeTrue("that role administers accounts too");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Fermer_DeuxAdministrateursLUnLAutre_IlEnReste(Moteur moteur)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(moteur);
        var (a, b) = (await services.CreerAsync("a.chef", Role.Informatique), await services.CreerAsync("b.chef", Role.Informatique));

        var issues = await Task.WhenAll(Task.Run(() => FermerAsync(services, a)), Task.Run(() => FermerAsync(services, b)));

        issues.Count(i => i.EstSucces).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task ChangerRole_LeSien_EstRefuse(Moteur moteur)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(moteur);
        await services.CreerAsync("autre", Role.Informatique);
        var chef = await services.CreerAsync("chef", Role.Informatique);

        var resultat = await services.DansAsync(s =>
        {
            s.GetRequiredService<AuteurCourant>().Valeur = new Auteur(chef, "chef");
            return s.GetRequiredService<AdministrerCompte>().ChangerRoleAsync(chef, Role.MedecinCoordonnateur, "", default);
        });

        resultat.Refus.ShouldBe(RefusComptes.SonPropreRole);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task ChangerRole_FermeLesSessionsEtDitPourquoi(Moteur moteur)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(moteur);
        var anne = await services.CreerAsync("anne");
        var session = await services.SessionAsync("anne");

        await services.DansAsync(s => s.GetRequiredService<AdministrerCompte>().ChangerRoleAsync(anne, Role.Infirmier, "diplôme obtenu", default));

        (await services.EstOuverteAsync(session, anne)).ShouldBeFalse();
        var trace = (await services.TracesAsync("compte.role")).ShouldHaveSingleItem();
        trace.Motif.ShouldBe("diplôme obtenu");
        trace.Changements!.ShouldContain("\"role\":[8,7]");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Lien_Suivi_DonneUnMotDePasseUneFois(Moteur moteur)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(moteur);
        var anne = await services.CreerAsync("anne", motDePasse: null);
        var jeton = (await NouvelAccesAsync(services, anne)).Valeur;

        var premier = await ChoisirAsync(services, jeton);
        var second = await ChoisirAsync(services, jeton);

        premier.EstSucces.ShouldBeTrue();
        second.Refus.ShouldBe(RefusComptes.LienPerime);
        (await services.ConnecterAsync("anne", "girafe velours tambour")).ShouldBeOfType<IssueConnexion.Ouverte>();
        (await services.TracesAsync("compte.mot-de-passe.choisir")).ShouldHaveSingleItem().CompteId.ShouldBe(anne);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Lien_PerimeOuRemplaceOuFaux_EstRefuse(Moteur moteur)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(moteur);
        var anne = await services.CreerAsync("anne", motDePasse: null);
        var remplace = (await NouvelAccesAsync(services, anne)).Valeur;
        var perime = (await NouvelAccesAsync(services, anne)).Valeur;
        services.Horloge.Avancer(LiensMotDePasse.Validite + TimeSpan.FromSeconds(1));

        foreach (var jeton in new[] { remplace, perime, "n’importe quoi", "", "AAAA" })
        {
            (await ChoisirAsync(services, jeton)).Refus.ShouldBe(RefusComptes.LienPerime);
        }
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task NouvelAcces_SansSecondFacteur_RetireTout(Moteur moteur)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(moteur);
        var anne = await services.CreerAsync("anne");
        await services.ActiverSecondFacteurAsync(anne);

        var jeton = await services.DansAsync(s => s.GetRequiredService<AdministrerCompte>().DonnerNouvelAccesAsync(anne, sansSecondFacteur: true, default));
        (await services.ConnecterAsync("anne")).ShouldBeOfType<IssueConnexion.Refusee>("the former password is worth nothing");
        await ChoisirAsync(services, jeton.Valeur);

        (await services.ConnecterAsync("anne", "girafe velours tambour")).ShouldBeOfType<IssueConnexion.Ouverte>();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Rechercher_MotsEtEtats_TrouveEtCompte(Moteur moteur)
    {
        await using var services = await ComptesDeTest.OuvrirAsync(moteur);
        await services.DansAsync(s => s.GetRequiredService<CreerCompte>().ExecuterAsync(new("c.leroy", "Élodie Leroy", Role.Medecin)));
        await services.CreerAsync("anne");
        await services.CreerAsync("chef", Role.Informatique);

        (await NomsAsync(services, new FiltreComptes("elo"))).ShouldBe(["Élodie Leroy"]);
        (await NomsAsync(services, new FiltreComptes(Role: Role.Medecin))).ShouldBe(["Élodie Leroy"]);
        (await NomsAsync(services, new FiltreComptes(Etat: EtatCompte.Ferme))).ShouldBeEmpty();
        (await NomsAsync(services, new FiltreComptes())).ShouldBe(["Élodie Leroy", "Nom de anne", "Nom de chef"]);
    }

    private static Task<Resultat<bool>> FermerAsync(ServicesDeTest services, Id<Compte> id) =>
        services.DansAsync(s => s.GetRequiredService<AdministrerCompte>().FermerAsync(id, "départ", default));

    private static Task<Resultat<bool>> RoleAsync(ServicesDeTest services, Id<Compte> id, Role role) =>
        services.DansAsync(s => s.GetRequiredService<AdministrerCompte>().ChangerRoleAsync(id, role, "", default));

    private static Task<Resultat<string>> NouvelAccesAsync(ServicesDeTest services, Id<Compte> id) =>
        services.DansAsync(s => s.GetRequiredService<AdministrerCompte>().DonnerNouvelAccesAsync(id, sansSecondFacteur: false, default));

    private static Task<Resultat<Compte>> ChoisirAsync(ServicesDeTest services, string jeton) =>
        services.DansAsync(s => s.GetRequiredService<ChoisirMotDePasse>().ExecuterAsync(jeton, "girafe velours tambour", default));

    private static Task<List<string>> NomsAsync(ServicesDeTest services, FiltreComptes filtre) => services.DansAsync(async s =>
    {
        var (total, lignes) = await s.GetRequiredService<RechercherComptes>().PageAsync(filtre, false, false, 0, 50, default);
        total.ShouldBe(lignes.Count);
        return lignes.Select(l => l.Nom).ToList();
    });
}
