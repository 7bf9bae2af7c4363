using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Partenaires;
using Socle.Suivi.Agenda;
using Socle.Technique.Base;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Partenaires;

/// <summary>A visit another service asks us to make.</summary>
public sealed record VisiteARecevoir
{
    [Display(Name = "Service qui demande")]
    public Id<ServicePartenaire>? Partenaire { get; init; }

    [Display(Name = "Sa référence")]
    public string? Reference { get; init; }

    public IdentiteSaisie Identite { get; init; } = new();

    /// <summary>Who it is, once chosen among those who resemble.</summary>
    public Id<Travailleur>? Travailleur { get; init; }

    public bool AucunDesRessemblants { get; init; }

    [Display(Name = "Employeur")]
    public string? Employeur { get; init; }

    [Display(Name = "SIRET de l’employeur")]
    public string? Siret { get; init; }

    [Display(Name = "Poste")]
    public string? Poste { get; init; }

    [Display(Name = "Visite demandée")]
    public TypeVisite? Type { get; init; }

    [Display(Name = "À faire au plus tard le")]
    public DateOnly? AuPlusTard { get; init; }

    [Display(Name = "Demande reçue le")]
    public DateOnly? RecueLe { get; init; }
}

/// <summary>Records a request from another service. The person is found among those already known, or created without a contract.</summary>
public sealed class RecevoirVisite(SocleDb db, Ecritures ecritures, DesignerPersonne personnes, TimeProvider temps)
{
    private static readonly Processus Processus = new("recue.recevoir", "Visite demandée par un autre service");

    public Task<Resultat<Id<VisiteRecue>>> ExecuterAsync(VisiteARecevoir demande, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, _ => RecevoirAsync(demande, arret), arret);

    private async Task<Resultat<Id<VisiteRecue>>> RecevoirAsync(VisiteARecevoir demande, CancellationToken arret)
    {
        var saisie = new Verification();
        var visite = Lire(demande, saisie);
        if (Refus.Reunir([saisie.Refus, await db.Set<ServicePartenaire>().AnyAsync(p => p.Id == demande.Partenaire && p.Actif, arret) ? null : RefusPartenaire.Ferme]) is { } refus)
        {
            return refus;
        }
        if (!(await personnes.DansEcritureAsync(new(demande.Identite, demande.Travailleur, demande.AucunDesRessemblants), arret)).Reussit(out var personne, out refus))
        {
            return refus;
        }
        visite.TravailleurId = personne.Id;
        await db.PrendreVerrouAgendaAsync([], personne.Id, arret);
        var deja = await db.Set<VisiteRecue>().AnyAsync(v => v.TravailleurId == personne.Id && v.PartenaireId == visite.PartenaireId && v.Type == visite.Type && v.CloseLe == null && v.RetourLe == null, arret);
        if (deja)
        {
            return new Refus("recue.deja", "Ce service a déjà demandé cette visite pour cette personne\u00A0: ouvrez-la depuis la liste.");
        }
        db.Add(visite);
        return visite.Id;
    }

    private VisiteRecue Lire(VisiteARecevoir demande, Verification saisie)
    {
        saisie.Exiger(demande.Type is { } t && Enum.IsDefined(t), "recue.type", "Choisissez la visite demandée dans la liste.", nameof(demande.Type));
        saisie.Exiger(!(demande.RecueLe > temps.Aujourdhui()), "recue.futur", "Une demande reçue ne peut pas être dans le futur\u00A0: vérifiez le jour.", nameof(demande.RecueLe));
        return new()
        {
            Id = Id<VisiteRecue>.Nouveau(),
            PartenaireId = demande.Partenaire ?? default,
            TravailleurId = default,
            Reference = saisie.TexteOuRien(demande.Reference, nameof(demande.Reference), "La référence", 40),
            Employeur = saisie.Texte(demande.Employeur, nameof(demande.Employeur), "Le nom de l’employeur"),
            Siret = saisie.ValeurOuRien<Siret>(demande.Siret, nameof(demande.Siret)),
            Poste = saisie.TexteOuRien(demande.Poste, nameof(demande.Poste), "Le poste", 120),
            Type = demande.Type ?? default,
            AuPlusTard = demande.AuPlusTard,
            RecueLe = saisie.Date(demande.RecueLe, nameof(demande.RecueLe), "Le jour où la demande a été reçue"),
        };
    }
}
