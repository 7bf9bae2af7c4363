using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Documents;
using Socle.Suivi.EspaceSalarie.Activation;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Courriers;
using Socle.Technique.Traces;
using Socle.Technique.Travaux;
using Socle.Tests.Outils;
using Socle.Travailleurs.Personnes;
using Socle.Web.Tests.Service;

namespace Socle.Web.Tests.EspaceSalarie;

/// <summary>A program whose copies are only marked with the place they were sealed for: another place opens nothing.</summary>
public abstract class SocleAvecCopies(Moteur moteur) : SocleDeTest(moteur)
{
    protected override void Ajouter(IServiceCollection services) => services.AddSingleton(new CoffreDesCopies((scelle, lieu) =>
        Encoding.UTF8.GetString(scelle) is var texte && texte.StartsWith(lieu + "\n", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(texte[(lieu.Length + 1)..]) : throw new InvalidOperationException("Another place.")));
}

public sealed class SalarieSqlite() : SocleAvecCopies(Moteur.Sqlite);

public sealed class SalariePostgresql() : SocleAvecCopies(Moteur.Postgresql);

/// <summary>Workers with an appointment, codes that open their space, and what the codes' messages say.</summary>
internal sealed partial class MondeSalarie
{
    public const string MotDePasse = "soleil pomme riviere";
    public static readonly DateOnly Naissance = new(1990, 5, 12);

    private readonly SocleDeTest socle;

    private MondeSalarie(SocleDeTest socle, JeuConvocations jeu) => (this.socle, Jeu) = (socle, jeu);

    public JeuConvocations Jeu { get; }

    public static async Task<MondeSalarie> OuvrirAsync(SocleDeTest socle) => new(socle, await JeuConvocations.OuvrirAsync(socle));

    public static string Adresse() => $"salarie-{Service.Jeu.Rang()}@perso.example";

    /// <summary>Someone the service expects on Tuesday 17 March, at an appointment their employer knows of or not.</summary>
    public Task<RendezVous> AttenduAsync(bool contrat = true) => Jeu.RendezVousAsync(JeuConvocations.Nom("Salarie"), contrat: contrat);

    /// <summary>Someone who has no account yet.</summary>
    public async Task<Id<Travailleur>> CompteNeufAsync() => (await AttenduAsync()).TravailleurId;

    public async Task<string> CodeAsync(Id<Travailleur> qui, RemiseDuCode remise = RemiseDuCode.EnMainPropre, string? adresse = null) =>
        (await socle.DansAsync(s => s.GetRequiredService<DonnerCode>().ExecuterAsync(new(qui, remise, adresse)))).Valeur.Code;

    /// <summary>An account for this worker, as if they had opened it.</summary>
    public async Task<Compte> CompteAsync(Id<Travailleur> qui, bool identiteVue = true)
    {
        var compte = await socle.CreerCompteAsync(Adresse(), Role.Travailleur);
        (await socle.EcrireAsync(e =>
        {
            e.Db.Add(new CompteTravailleur
            {
                Id = Id<CompteTravailleur>.Nouveau(),
                TravailleurId = qui,
                CompteId = compte.Id,
                OuvertLe = e.Instant,
                IdentiteVueLe = identiteVue ? e.Instant : null,
                IdentiteVuePar = identiteVue ? "l’accueil" : null,
            });
            return Task.FromResult(Resultat.De(true));
        })).EstSucces.ShouldBeTrue();
        return compte;
    }

    public async Task<Navigateur> AvecAsync(Id<Travailleur> qui, bool identiteVue = true) => await socle.EnTantQueAsync(await CompteAsync(qui, identiteVue));

    /// <summary>First step of an activation, by its page.</summary>
    public async Task<PageLue> CommencerAsync(Navigateur navigateur, string code, string adresse, DateOnly? naissance = null)
    {
        var page = await (await navigateur.AllerAsync("/activer")).EnvoyerAsync("form.formulaire", new Dictionary<string, string>
        {
            ["Entree.Code"] = code,
            ["Entree.Naissance"] = (naissance ?? Naissance).ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            ["Entree.Adresse"] = adresse,
        });
        await EnvoisPartisAsync();
        return page;
    }

    public static Task<PageLue> TerminerAsync(PageLue page, string confirmation, string motDePasse = MotDePasse) => page.EnvoyerAsync("form.formulaire", new Dictionary<string, string>
    {
        ["Entree.Confirmation"] = confirmation,
        ["Entree.ParCle"] = "false",
        ["Entree.MotDePasse"] = motDePasse,
        ["Entree.Encore"] = motDePasse,
    });

    /// <summary>The queue is first come first served: once this one is done, those before it are.</summary>
    public Task EnvoisPartisAsync()
    {
        var faits = new TaskCompletionSource();
        socle.Services.GetRequiredService<FileDeFond<EnvoyerMessage>>().Confier(Auteur.Systeme("test"), (_, _) =>
        {
            faits.SetResult();
            return Task.CompletedTask;
        }, (_, _) => Task.CompletedTask);
        return faits.Task;
    }

    /// <summary>The texts of the mails sent to this address, in no order.</summary>
    public async Task<List<string>> CourrielsAsync(string a)
    {
        var dossier = socle.Services.GetRequiredService<DossierEnvois>().Courriels;
        var textes = new List<string>();
        foreach (var fichier in Directory.Exists(dossier) ? Directory.GetFiles(dossier, "*.eml") : [])
        {
            using var courriel = await MimeKit.MimeMessage.LoadAsync(fichier);
            if (courriel.To.ToString().Contains(a, StringComparison.OrdinalIgnoreCase))
            {
                textes.Add(courriel.TextBody!);
            }
        }
        return textes;
    }

    public async Task<string> ConfirmationAsync(string a) => SixChiffres().Match((await CourrielsAsync(a)).Single(t => t.Contains("confirmation", StringComparison.Ordinal))).Value;

    /// <summary>A document handed to this worker, as a signature would release it.</summary>
    public async Task<CopieTravailleur> DocumentAsync(Id<Travailleur> qui, string texte)
    {
        var numero = $"2026-{Service.Jeu.Rang():000000}";
        var id = Id<CopieTravailleur>.Nouveau();
        var scellee = new CopieTravailleur
        {
            Id = id,
            TravailleurId = qui,
            Numero = numero,
            SigneLe = socle.Horloge.GetUtcNow().UtcDateTime,
            EnPdf = false,
            Contenu = Encoding.UTF8.GetBytes($"{CoffreDesCopies.LieuTravailleur(id.Valeur)}\n{texte}"),
        };
        (await socle.EcrireAsync(e =>
        {
            e.Db.AddRange(scellee, new EmpreinteDocument
            {
                Id = new(id.Valeur),
                CodeEmpreinte = numero,
                Empreinte = numero,
                Numero = numero,
                Modele = ModeleDocument.AttestationSuivi,
                Jour = Service.Jeu.Aujourdhui,
                SigneLe = scellee.SigneLe,
            });
            return Task.FromResult(Resultat.De(true));
        })).EstSucces.ShouldBeTrue();
        return scellee;
    }

    public Task<int> RefusTracesAsync(string objet, long id) =>
        socle.LireAsync(db => db.Set<EvenementAudit>().CountAsync(e => e.Action == ActionAudit.Refus && e.Objet == objet && e.ObjetId == id));

    [GeneratedRegex(@"\b\d{6}\b")]
    private static partial Regex SixChiffres();
}
