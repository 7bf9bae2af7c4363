using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations;
using Socle.Suivi.Convocations.Modeles;
using Socle.Technique.Base;

namespace Socle.Suivi.Tests.Convocations;

/// <summary>The texts of messages, and the settings around them.</summary>
public sealed class ModelesTests
{
    private static readonly CleModele Cle = new(GenreMessage.Convocation, Canal.Courriel, DestinataireMessage.Travailleur);

    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Fact]
    public void ParDefaut_Tous_SontPermisEtNeDisentPasLaVisite()
    {
        foreach (var cle in CleModele.Toutes)
        {
            var texte = ModelesParDefaut.De(cle);
            EcrireModeles.Verifier(cle, texte).EstSucces.ShouldBeTrue($"{cle}: {EcrireModeles.Verifier(cle, texte)}");
            $"{texte.Objet} {texte.Corps}".ShouldNotContain("visite", Case.Insensitive, cle.ToString());
            ApercuModele.De(texte, new("Service", "https://exemple.fr"), new(2026, 3, 2)).Corps.ShouldNotContain("{");
        }
    }

    [Theory]
    [InlineData("Bonjour {prenon}", "modele.champ")]
    [InlineData("Bonjour {salaries}", "modele.champ")]
    [InlineData("Bonjour {prenom", "modele.accolade")]
    [InlineData(" ", "modele.vide")]
    public void Verifier_TexteFautif_DitLesChampsPermis(string corps, string code)
    {
        var refus = EcrireModeles.Verifier(Cle, new("Objet", corps)).Refus;

        refus.Code.ShouldBe(code);
        if (code == "modele.champ")
        {
            refus.Phrase.ShouldContain("{prenom}");
        }
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Enregistrer_SonTexte_PartPuisLeTexteDOrigineRevient(Moteur moteur)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(moteur);
        await service.RendezVousAsync("Marchand");
        (await service.DansAsync<EcrireModeles, Resultat<CleModele>>(m => m.EnregistrerAsync(Cle, new("Rendez-vous {jour}", "Cher {prenom} {nom}, venez {jour}. {lien}")))).EstSucces.ShouldBeTrue();
        await service.PreparerAsync();
        await service.EnvoyerAsync();

        service.Courriels().ShouldHaveSingleItem().ShouldContain("Cher Lucie Marchand, venez mardi 17 mars 2026.");
        (await service.DansAsync<EcrireModeles, Resultat<CleModele>>(m => m.RevenirAsync(Cle))).EstSucces.ShouldBeTrue();
        (await service.DansAsync<EcrireModeles, TexteModele>(m => m.LireAsync(Cle, default))).ShouldBe(ModelesParDefaut.De(Cle));
    }

    [Theory]
    [InlineData("7 2", 7, null)]
    [InlineData("", 7, null)]
    [InlineData("0", 7, "convocations.rappels")]
    [InlineData("61", 7, "convocations.rappels")]
    [InlineData("deux", 7, "convocations.rappels")]
    [InlineData("2", 91, "convocations.delai")]
    public async Task Regler_SelonLaSaisie_GardeOuRefuse(string rappels, int delai, string? code)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(Moteur.Sqlite);

        var resultat = await service.DansAsync<ReglerConvocations, Resultat<int>>(r => r.ExecuterAsync(new(delai, rappels, false, Canal.Sms, null)));

        (resultat.EstRefus ? resultat.Refus.Code : null).ShouldBe(code);
        if (code is null)
        {
            var reglage = await service.DansAsync<ReglerConvocations, ReglageConvocations>(r => r.LireAsync(default));
            reglage.OrdreDesCanaux.ShouldBe([Canal.Sms, Canal.Courriel, Canal.Lettre]);
        }
    }

    [Fact]
    public void Calendrier_LignesLongues_SontPlieesEtSansIdentite()
    {
        var rendezVous = new RendezVous
        {
            Id = Id<RendezVous>.Nouveau(),
            VacationId = default,
            TravailleurId = default,
            Type = Droit.TypeVisite.Vip,
            Jour = new(2026, 3, 29),
            Debut = new(9, 40),
            Minutes = 30,
            Etat = EtatRendezVous.Convoque,
            Origine = OrigineRendezVous.Assistant,
        };

        var texte = Calendrier.Ecrire(rendezVous, new string('é', 60) + ", 1 rue; de la Paix", new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc));

        texte.Split("\r\n").ShouldAllBe(l => System.Text.Encoding.UTF8.GetByteCount(l) <= 75);
        texte.ShouldContain("DTSTART:20260329T074000Z", Case.Sensitive, "summer time begins that night");
        texte.ShouldContain("METHOD:PUBLISH");
        texte.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain("\\, 1 rue\\; de la Paix");
    }
}
