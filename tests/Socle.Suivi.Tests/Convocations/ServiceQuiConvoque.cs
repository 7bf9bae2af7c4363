using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Socle.Adherents.Contacts;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations;
using Socle.Suivi.Convocations.Expedition;
using Socle.Suivi.Tests.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Technique.Courriers;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Tests.Convocations;

/// <summary>A service with an agenda, a mail server, and people one can write to. Monday 2 March 2026, 9 h; appointments on the 17th.</summary>
internal sealed partial class ServiceQuiConvoque : IAsyncDisposable
{
    public static readonly DateOnly Jour = new(2026, 3, 17);

    private ServiceQuiConvoque(AgendaDEssai agenda) => Agenda = agenda;

    public AgendaDEssai Agenda { get; }

    public ServeurSmtp Smtp { get; } = new();

    public Vacation Vacation { get; private set; } = null!;

    public DossierEnvois Dossier => Agenda.Service.Services.Services.GetRequiredService<DossierEnvois>();

    public static async Task<ServiceQuiConvoque> OuvrirAsync(Moteur moteur)
    {
        var service = new ServiceQuiConvoque(await AgendaDEssai.OuvrirAsync(moteur));
        var options = service.Agenda.Service.Services.Services.GetRequiredService<OptionsCourriel>();
        (options.Serveur, options.Port, options.Chiffre) = ("127.0.0.1", service.Smtp.Port, false);
        options.Expediteur = "rendez-vous@service.exemple.fr";
        service.Vacation = await service.Agenda.VacationAsync(jour: Jour);
        var etablissement = service.Agenda.Service.Etablissement;
        await service.Agenda.Service.AjouterAsync(new Contact
        {
            Id = Id<Contact>.Nouveau(),
            EntrepriseId = etablissement.EntrepriseId,
            Nom = "Paie",
            Courriel = "paie@delorme.exemple.fr",
            Principal = true,
        });
        return service;
    }

    /// <summary>Someone with an appointment; without <paramref name="contrat"/>, one the employer has no part in.</summary>
    public async Task<RendezVous> RendezVousAsync(string nom, TimeOnly? debut = null, bool contrat = true, string? courriel = "", string? telephone = null, Vacation? vacation = null)
    {
        var (travailleur, sien) = await Agenda.Service.EmbaucherAsync(nom);
        await Agenda.Service.Services.EcrireAsync(async e =>
        {
            var t = await e.Db.Set<Travailleur>().SingleAsync(t => t.Id == travailleur.Id);
            (t.Courriel, t.Telephone) = (courriel == "" ? $"{nom.ToLowerInvariant()}@exemple.fr" : courriel, telephone);
            return Resultat.De(true);
        });
        var pris = await Agenda.PrendreAsync(AgendaDEssai.Demande(vacation ?? Vacation, travailleur, contrat ? sien : null, debut));
        pris.EstSucces.ShouldBeTrue(pris.ToString());
        return await Agenda.LireAsync(pris.Valeur);
    }

    public Task<Resultat<Preparation>> PreparerAsync(bool travailleurs = true, bool employeurs = false, bool tardifs = false, DateOnly? jour = null) =>
        DansAsync<PreparerConvocations, Resultat<Preparation>>(p => p.ExecuterAsync(new(jour ?? Jour, jour ?? Jour, travailleurs, employeurs, tardifs)));

    public Task<int> EnvoyerAsync() => Agenda.Service.Services.Services.GetRequiredService<ExpedierConvocations>().FaireAsync(CancellationToken.None);

    public Task<T> DansAsync<TService, T>(Func<TService, Task<T>> acte) where TService : notnull =>
        Agenda.Service.Services.DansAsync(s => acte(s.GetRequiredService<TService>()));

    public Task<List<Convocation>> ConvocationsAsync() =>
        Agenda.Service.Services.LireAsync(db => db.Set<Convocation>().AsNoTracking().OrderBy(c => c.Id).ToListAsync());

    public async Task<Convocation> SeuleAsync() => (await ConvocationsAsync()).ShouldHaveSingleItem();

    public void Avancer(TimeSpan duree) => Agenda.Service.Services.Horloge.Avancer(duree);

    /// <summary>Mails taken by the server: headers as they are, bodies decoded.</summary>
    public IReadOnlyList<string> Courriels() => [.. Smtp.Recus.Select(Lire)];

    /// <summary>The secret of the only mail that names this person.</summary>
    public string Secret(string nom) => Lien().Match(Courriels().Last(c => c.Contains(nom, StringComparison.Ordinal))).Groups[1].Value;

    public async ValueTask DisposeAsync()
    {
        await Smtp.DisposeAsync();
        await Agenda.DisposeAsync();
    }

    private static string Lire(string brut)
    {
        using var message = MimeMessage.Load(new MemoryStream(Encoding.Latin1.GetBytes(brut)));
        var textes = message.BodyParts.OfType<TextPart>().Select(p => p.Text);
        return string.Join('\n', [brut, message.Subject, .. textes]).Replace('\u00A0', ' ');
    }

    [GeneratedRegex(@"/rdv/([0-9a-z]{26})")]
    private static partial Regex Lien();
}
