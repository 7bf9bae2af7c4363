using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Contacts;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations;
using Socle.Suivi.Convocations.Expedition;
using Socle.Suivi.Vacations;
using Socle.Technique.Courriers;
using Socle.Tests.Outils;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Tests.Service;

/// <summary>Appointments of a member's workers, and the files their messages leave in.</summary>
internal sealed partial class JeuConvocations(SocleDeTest socle)
{
    public static readonly DateOnly Jour = new(2026, 3, 17);
    private readonly Jeu jeu = new(socle);

    public Vacation Vacation { get; private set; } = null!;

    public Etablissement Lieu { get; private set; } = null!;

    /// <summary>A centre of its own, a nurse, her Tuesday, and a member with a mail.</summary>
    public static async Task<JeuConvocations> OuvrirAsync(SocleDeTest socle)
    {
        var jeu = new JeuConvocations(socle);
        jeu.Lieu = await jeu.jeu.AdherentAsync($"Adhérent {Jeu.Rang()}");
        var secteur = new Secteur { Id = Id<Secteur>.Nouveau(), Nom = $"Secteur {Jeu.Rang()}" };
        var centre = new Centre { Id = Id<Centre>.Nouveau(), Nom = $"Centre {Jeu.Rang()}", SecteurId = secteur.Id, Telephone = "+33232000000" };
        var infirmiere = new Professionnel { Id = Id<Professionnel>.Nouveau(), Nom = "Benoit", Prenom = "Claude", Metier = Metier.Infirmier, Du = new(2020, 1, 1) };
        jeu.Vacation = Seance(infirmiere, centre, Jour);
        var contact = new Contact { Id = Id<Contact>.Nouveau(), EntrepriseId = jeu.Lieu.EntrepriseId, Nom = "Paie", Courriel = "paie@exemple.fr", Principal = true };
        (await socle.EcrireAsync(e =>
        {
            e.Db.AddRange(secteur, centre, infirmiere, jeu.Vacation, Seance(infirmiere, centre, Jour.AddDays(1)), Seance(infirmiere, centre, Jour.AddDays(2)), contact);
            return Task.FromResult(Resultat.De(true));
        })).EstSucces.ShouldBeTrue();
        return jeu;
    }

    public async Task<RendezVous> RendezVousAsync(string nom, string? courriel = "lucie@exemple.fr", bool contrat = true)
    {
        var embauche = await jeu.EmbaucheAsync(Lieu.Id, nom);
        await socle.EcrireAsync(async e =>
        {
            (await e.Db.Set<Travailleur>().SingleAsync(t => t.Id == embauche.Travailleur)).Courriel = courriel;
            return Resultat.De(true);
        });
        var pris = await socle.DansAsync(s => s.GetRequiredService<PrendreRendezVous>().ExecuterAsync(new(
            Vacation.Id, null, embauche.Travailleur, contrat ? embauche.Contrat : null, contrat ? Visite.VipInitiale : null, contrat ? TypeVisite.Vip : TypeVisite.Demande)));
        pris.EstSucces.ShouldBeTrue(pris.ToString());
        return await LireAsync(pris.Valeur);
    }

    /// <summary>A name no other test has; names have no digits.</summary>
    public static string Nom(string debut) => debut + string.Concat($"{Jeu.Rang()}".Select(c => (char)('a' + c - '0')));

    public Task<RendezVous> LireAsync(Id<RendezVous> id) => socle.LireAsync(db => db.Set<RendezVous>().AsNoTracking().SingleAsync(r => r.Id == id));

    public Task<int> EnvoyerAsync() => socle.Services.GetRequiredService<ExpedierConvocations>().FaireAsync(default);

    /// <summary>Announces this appointment, and gives the address of its link.</summary>
    public async Task<string> LienAsync(RendezVous rendezVous, bool employeur = false)
    {
        (await socle.DansAsync(s => s.GetRequiredService<PreparerConvocations>().ExecuterAsync(new(null, null, !employeur, employeur, RendezVous: rendezVous.Id)))).EstSucces.ShouldBeTrue();
        await EnvoyerAsync();
        var convocation = await socle.LireAsync(db => db.Set<LigneConvocation>().Where(l => l.RendezVousId == rendezVous.Id)
            .Join(db.Set<Convocation>(), l => l.ConvocationId, c => c.Id, (l, c) => c).OrderByDescending(c => c.Id).FirstAsync());
        using var courriel = await MimeKit.MimeMessage.LoadAsync(Path.Combine(socle.Services.GetRequiredService<DossierEnvois>().Courriels, $"{convocation.Id}.eml"));
        return Lien().Match(courriel.TextBody!).Value;
    }

    private static Vacation Seance(Professionnel qui, Centre centre, DateOnly jour) => new()
    {
        Id = Id<Vacation>.Nouveau(),
        ProfessionnelId = qui.Id,
        CentreId = centre.Id,
        Jour = jour,
        Debut = new(9, 0),
        Fin = new(12, 0),
    };

    [GeneratedRegex(@"/rdv/[0-9a-z]{26}")]
    private static partial Regex Lien();
}
