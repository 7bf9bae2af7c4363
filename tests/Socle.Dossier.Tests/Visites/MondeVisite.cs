using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Base;
using Socle.Dossier.Tests.Outils;
using Socle.Dossier.Visites;
using Socle.Dossier.Visites.Sections;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Taches;
using Socle.Suivi.Vacations;
using Socle.Suivi.Visites;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Tests.Visites;

/// <summary>A doctor, a nurse, and someone who waits, on Monday 2 March 2026.</summary>
internal sealed class MondeVisite : IAsyncDisposable
{
    private MondeVisite(MondeDossier monde) => Monde = monde;

    public MondeDossier Monde { get; }

    public Soignant Medecin { get; private set; } = null!;

    public Soignant Infirmier { get; private set; } = null!;

    public Travailleur Lucie { get; private set; } = null!;

    private Contrat Contrat { get; set; } = null!;

    public static async Task<MondeVisite> OuvrirAsync(Moteur moteur)
    {
        var visite = new MondeVisite(await MondeDossier.OuvrirAsync(moteur));
        (visite.Medecin, visite.Infirmier) = (await visite.Monde.MedecinAsync(), await visite.Monde.InfirmierAsync());
        (visite.Lucie, visite.Contrat) = await visite.Monde.Service.EmbaucherAsync("Marchand");
        return visite;
    }

    public DateOnly Aujourdhui => Monde.Services.Horloge.Aujourdhui();

    /// <summary>Someone arrived, in a session of this professional.</summary>
    public async Task<Id<RendezVous>> AttendueAsync(Soignant chez, TypeVisite type = TypeVisite.Vip, EtatRendezVous etat = EtatRendezVous.Arrive, string? lien = null)
    {
        var vacation = new Vacation
        {
            Id = Id<Vacation>.Nouveau(),
            ProfessionnelId = chez.Professionnel.Id,
            Jour = Aujourdhui,
            Debut = new(8, 0),
            Fin = new(18, 0),
            LienTeleconsultation = lien,
        };
        var rendezVous = new RendezVous
        {
            Id = Id<RendezVous>.Nouveau(),
            VacationId = vacation.Id,
            TravailleurId = Lucie.Id,
            ContratId = Contrat.Id,
            EtablissementId = Monde.Service.Etablissement.Id,
            EntrepriseId = Monde.Service.Etablissement.EntrepriseId,
            Type = type,
            Jour = Aujourdhui,
            Debut = new(9, 0),
            Minutes = 30,
            Etat = etat,
            Origine = OrigineRendezVous.Assistant,
        };
        await Monde.Service.AjouterAsync(vacation, rendezVous);
        return rendezVous.Id;
    }

    public Task<Resultat<Id<VisiteMedicale>>> OuvrirAsync(Soignant qui, Id<RendezVous> rendezVous) =>
        Monde.SoinAsync(qui, s => s.GetRequiredService<OuvrirVisite>().ExecuterAsync(rendezVous));

    /// <summary>Opened by the nurse, or by who is told.</summary>
    public async Task<Id<VisiteMedicale>> OuverteAsync(Soignant? qui = null, TypeVisite type = TypeVisite.Vip)
    {
        var ouverte = await OuvrirAsync(qui ?? Infirmier, await AttendueAsync(qui ?? Infirmier, type));
        ouverte.EstSucces.ShouldBeTrue(ouverte.ToString());
        return ouverte.Valeur;
    }

    public Task<Resultat<int>> TaperAsync(Soignant qui, Id<VisiteMedicale> visite, SectionVisite section, int version, string fenetre, long rang, params (string Champ, string Texte)[] saisie)
    {
        var valeurs = saisie.ToDictionary(s => s.Champ, s => s.Texte);
        return Monde.SoinAsync(qui, s => s.GetRequiredService<EnregistrerBrouillon>().ExecuterAsync(visite, new(section, version, fenetre, rang, nom => valeurs.GetValueOrDefault(nom))));
    }

    public Task<Resultat<int>> TaperAsync(Soignant qui, Id<VisiteMedicale> visite, SectionVisite section, params (string Champ, string Texte)[] saisie) =>
        TaperAsync(qui, visite, section, 0, "f", 1, saisie);

    public Task<Resultat<Id<VisiteMedicale>>> ConclureAsync(Soignant qui, Id<VisiteMedicale> visite) =>
        Monde.SoinAsync(qui, s => s.GetRequiredService<ConclureVisite>().ExecuterAsync(visite));

    public Task<Resultat<Id<VisiteMedicale>>> ReorienterAsync(Soignant qui, Id<VisiteMedicale> visite, string? pourquoi = null) =>
        Monde.SoinAsync(qui, s => s.GetRequiredService<ReorienterVisite>().ExecuterAsync(visite, pourquoi));

    public Task<Resultat<Id<VisiteMedicale>>> AbandonnerAsync(Soignant qui, Id<VisiteMedicale> visite) =>
        Monde.SoinAsync(qui, s => s.GetRequiredService<AbandonnerVisite>().ExecuterAsync(visite));

    public async Task<EcranDeVisite> LireAsync(Soignant qui, Id<VisiteMedicale> visite) =>
        (await Monde.SoinAsync(qui, s => s.GetRequiredService<LireVisite>().ExecuterAsync(visite))).Valeur;

    public async Task<VisiteMedicale> VisiteAsync(Id<VisiteMedicale> id)
    {
        await using var db = Monde.Services.Services.GetRequiredService<SourcesDossier>().Ouvrir();
        return await db.Set<VisiteMedicale>().AsNoTracking().SingleAsync(v => v.Id == id);
    }

    public async Task<int> BrouillonsAsync() => (await ContenusAsync()).Count;

    /// <summary>What the base itself holds of each draft, as text.</summary>
    public async Task<List<string>> ContenusAsync()
    {
        await using var db = Monde.Services.Services.GetRequiredService<SourcesDossier>().Ouvrir();
        return [.. (await db.Set<Brouillon>().AsNoTracking().ToListAsync()).Select(b => System.Text.Encoding.Latin1.GetString(b.Contenu))];
    }

    public Task<RendezVous> RendezVousAsync(Id<RendezVous> id) => Monde.Services.LireAsync(db => db.Set<RendezVous>().AsNoTracking().SingleAsync(r => r.Id == id));

    public Task<List<VisiteRealisee>> RealiseesAsync() => Monde.Services.LireAsync(db => db.Set<VisiteRealisee>().AsNoTracking().ToListAsync());

    public Task<List<Tache>> TachesAsync() => Monde.Services.LireAsync(db => db.Set<Tache>().AsNoTracking().ToListAsync());

    public Task RecevoirAsync(VisiteConclue message) => Monde.Services.DansAsync(async s =>
    {
        await s.GetRequiredService<RecevoirVisiteConclue>().RecevoirAsync(message, default);
        return true;
    });

    public Task RecevoirAsync(VisiteRendue message) => Monde.Services.DansAsync(async s =>
    {
        await s.GetRequiredService<RecevoirVisiteRendue>().RecevoirAsync(message, default);
        return true;
    });

    public ValueTask DisposeAsync() => Monde.DisposeAsync();
}
