using MimeKit;
using Socle.Suivi.Tests.Convocations;
using Socle.Technique.Courriers;

namespace Socle.Technique.Tests.Courriers;

/// <summary>One connection, many messages; and what each way of failing says of the message.</summary>
public sealed class SessionCourrielTests
{
    [Theory]
    [InlineData(Chiffrement.DesLAbord)]
    [InlineData(Chiffrement.StartTls)]
    public async Task Envoyer_LiaisonChiffree_Arrive(Chiffrement chiffrement)
    {
        await using var serveur = new ServeurSmtp(chiffrement);

        (await EnvoyerAsync(serveur, o => o.Verification = (_, certificat, _, _) => certificat?.Subject == "CN=localhost")).ShouldBe(Remise.Acceptee);

        serveur.Recus.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(Chiffrement.DesLAbord)]
    [InlineData(Chiffrement.StartTls)]
    [InlineData(Chiffrement.Aucun)]
    public async Task Envoyer_LiaisonNonSure_NeDitRienEtRetentera(Chiffrement chiffrement)
    {
        await using var serveur = new ServeurSmtp(chiffrement);

        // Nobody vouches for its certificate; or it does not cipher at all.
        (await EnvoyerAsync(serveur, _ => { })).ShouldBe(Remise.Passagere("tls"));

        serveur.Recus.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("bon", true)]
    [InlineData("mauvais", false)]
    public async Task Envoyer_AvecMotDePasse_SelonLui(string motDePasse, bool pris)
    {
        await using var serveur = new ServeurSmtp { MotDePasse = "bon" };

        var remise = await EnvoyerAsync(serveur, o => (o.Chiffre, o.Utilisateur, o.MotDePasse) = (false, "socle", motDePasse));

        remise.ShouldBe(pris ? Remise.Acceptee : Remise.Passagere("identification"));
    }

    [Fact]
    public async Task Envoyer_PlusieursALaSuite_PassentParUneSeuleConnexion()
    {
        await using var serveur = new ServeurSmtp();
        await using var session = Session(serveur, o => o.Chiffre = false);

        for (var i = 0; i < 5; i++)
        {
            (await session.EnvoyerAsync(Message($"{i}"))).ShouldBe(Remise.Acceptee);
        }

        (serveur.Connexions, serveur.Recus.Count).ShouldBe((1, 5));
    }

    [Fact]
    public async Task Envoyer_ServeurQuiRaccrocheEntreDeux_RouvreEtNEnDoutePas()
    {
        await using var serveur = new ServeurSmtp { Accueil = Accueil.RaccrocherEnsuite };
        await using var session = Session(serveur, o => o.Chiffre = false);

        for (var i = 0; i < 3; i++)
        {
            (await session.EnvoyerAsync(Message($"{i}"))).ShouldBe(Remise.Acceptee);
        }

        (serveur.Connexions, serveur.Recus.Count).ShouldBe((3, 3));
    }

    [Fact]
    public async Task Envoyer_Accents_SontLusCommeEcrits()
    {
        await using var serveur = new ServeurSmtp();

        await EnvoyerAsync(serveur, o => (o.Chiffre, o.Enveloppe) = (false, "retours@service.exemple.fr"));

        serveur.Recus.TryDequeue(out var brut).ShouldBeTrue();
        using var lu = await MimeMessage.LoadAsync(new MemoryStream(System.Text.Encoding.Latin1.GetBytes(brut!)));
        (lu.Subject, lu.TextBody?.Trim(), lu.MessageId).ShouldBe(("Décalé à 9 h", "Évreux, à l’été", "abc@service.exemple.fr"));
        (lu.From.ToString(), lu.Headers[HeaderId.AutoSubmitted], lu.Sender).ShouldBe(("rendez-vous@service.exemple.fr", "auto-generated", null));
        // Line ends as calendars want them (RFC 5545), read in the message itself: the reader above makes them its own.
        brut.ShouldContain(Convert.ToBase64String("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"u8));
    }

    private static async Task<Remise> EnvoyerAsync(ServeurSmtp serveur, Action<OptionsCourriel> regler)
    {
        await using var session = Session(serveur, regler);
        return await session.EnvoyerAsync(Message("abc"));
    }

    private static SessionCourriel Session(ServeurSmtp serveur, Action<OptionsCourriel> regler)
    {
        var options = new OptionsCourriel { Serveur = "localhost", Port = serveur.Port, Expediteur = "rendez-vous@service.exemple.fr" };
        options.PortTls = serveur.Chiffrement == Chiffrement.DesLAbord ? serveur.Port : options.PortTls;
        regler(options);
        return new(options, new DossierEnvois("inutile"));
    }

    private static Courriel Message(string reference) =>
        new(reference, "lucie@exemple.fr", "Décalé à 9 h", "Évreux, à l’été", new("rendez-vous.ics", "calendar", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"));
}
