using System.Buffers;
using System.Text;
using System.Text.Json;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Echeancier.Recalcul;

/// <summary>
/// Answers for some contracts, on one thread: facts in, lines to write out. Touches no table, and keeps its buffers from one
/// contract to the next.
/// </summary>
internal sealed class PartDeCalcul(DateOnly date, DateTime instant, CalculsConnus connus) : IDisposable
{
    private readonly ArrayBufferWriter<byte> tampon = new(1024);
    private readonly Utf8JsonWriter json = new(Stream.Null, new JsonWriterOptions { SkipValidation = true });
    private readonly ReponseSuivi reponse = new();
    private readonly ReponseSuivi reponseEmployeur = new();

    public List<CalculSuivi> Calculs { get; } = [];

    public List<Echeance> Echeances { get; } = [];

    public List<SuiviEmployeur> Employeurs { get; } = [];

    /// <summary>Contracts whose lines moved, and had some: those to delete before the new ones are written.</summary>
    public List<long> ARemplacer { get; } = [];

    public void Dispose() => json.Dispose();

    public void Vider()
    {
        Calculs.Clear();
        Echeances.Clear();
        Employeurs.Clear();
        ARemplacer.Clear();
    }

    public void Repondre(in LigneContrat contrat, LectureFaits faits, SituationSuivi situation, bool premierContrat)
    {
        MoteurSuivi.Repondre(situation, date, reponse);
        var visible = Situations.PourEmployeur(situation, contrat, faits);
        var empreintes = (Empreinte.De(situation), Empreinte.De(contrat, reponse, visible));
        if (connus.Voir(contrat.ContratId) is { } avant)
        {
            if (avant == empreintes)
            {
                return;
            }
            ARemplacer.Add(contrat.ContratId);
        }
        Calculs.Add(new CalculSuivi
        {
            ContratId = new Id<Contrat>(contrat.ContratId),
            TravailleurId = new Id<Travailleur>(contrat.TravailleurId),
            Categorie = reponse.Categorie,
            DateDroit = date,
            Faits = Faits(situation),
            EmpreinteFaits = empreintes.Item1,
            EmpreinteReponse = empreintes.Item2,
            CalculeLe = instant,
        });
        foreach (var exigence in reponse.Exigences)
        {
            // One mid-career visit per person: it goes with the oldest contract.
            if (premierContrat || exigence.Visite != Visite.MiCarriere)
            {
                Echeances.Add(Ligne(contrat, exigence, situation));
            }
        }
        PourEmployeur(contrat, situation, visible);
    }

    /// <summary>What will be replayed to say why.</summary>
    private string Faits(SituationSuivi situation)
    {
        tampon.ResetWrittenCount();
        json.Reset(tampon);
        ContratSuivi.EcrireSituation(json, situation);
        json.Flush();
        return Encoding.UTF8.GetString(tampon.WrittenSpan);
    }

    private Echeance Ligne(in LigneContrat contrat, in Exigence exigence, SituationSuivi situation) => new()
    {
        Id = Id<Echeance>.Nouveau(),
        ContratId = new Id<Contrat>(contrat.ContratId),
        TravailleurId = new Id<Travailleur>(contrat.TravailleurId),
        EtablissementId = new Id<Etablissement>(contrat.EtablissementId),
        EntrepriseId = new Id<Entreprise>(contrat.EntrepriseId),
        EquipeId = Vers<Equipe>(contrat.EquipeId),
        CentreId = Vers<Centre>(contrat.CentreId),
        SecteurId = Vers<Secteur>(contrat.SecteurId),
        Visite = exigence.Visite,
        Categorie = reponse.Categorie,
        Etat = Etat(exigence),
        AuPlusTard = exigence.AuPlusTard,
        EnRetardLe = Etat(exigence) == EtatEcheance.Due ? exigence.EnRetardLe : null,
        AvantAffectation = exigence.AvantAffectation,
        Par = exigence.Par,
        Preuve = exigence.Preuve,
        Sources = exigence.Sources.ToString(),
        Pourquoi = exigence.Pourquoi(situation, Public.Employeur),
        NomTri = contrat.NomTri,
    };

    private void PourEmployeur(in LigneContrat contrat, SituationSuivi situation, SituationSuivi visible)
    {
        var vue = reponse;
        if (!ReferenceEquals(visible, situation))
        {
            MoteurSuivi.Repondre(visible, date, vue = reponseEmployeur);
        }
        var prochaine = Prochaine(vue);
        Employeurs.Add(new SuiviEmployeur
        {
            ContratId = new Id<Contrat>(contrat.ContratId),
            TravailleurId = new Id<Travailleur>(contrat.TravailleurId),
            EtablissementId = new Id<Etablissement>(contrat.EtablissementId),
            EntrepriseId = new Id<Entreprise>(contrat.EntrepriseId),
            Categorie = vue.Categorie,
            Visite = prochaine?.Visite,
            AuPlusTard = prochaine?.AuPlusTard,
            EnRetardLe = prochaine?.EnRetardLe,
            RepriseAuPlusTard = Reprise(vue),
            Sources = prochaine?.Sources.ToString(),
            Preuve = prochaine?.Preuve,
            Phrase = prochaine?.Explication(visible, Public.Employeur),
            NomTri = contrat.NomTri,
        });
    }

    private static DateOnly? Reprise(ReponseSuivi reponse)
    {
        foreach (var exigence in reponse.Exigences)
        {
            if (exigence.Visite == Visite.Reprise && Etat(exigence) == EtatEcheance.Due)
            {
                return exigence.AuPlusTard;
            }
        }
        return null;
    }

    private static Exigence? Prochaine(ReponseSuivi reponse)
    {
        Exigence? prochaine = null;
        foreach (var exigence in reponse.Exigences)
        {
            if (Etat(exigence) == EtatEcheance.Due && !EstAuTravailleur(exigence.Visite)
                && exigence.AuPlusTard is { } le && (prochaine is null || le < prochaine.Value.AuPlusTard))
            {
                prochaine = exigence;
            }
        }
        return prochaine;
    }

    /// <summary>The worker shows a certificate to the employer; its date is not for the service to tell.</summary>
    private static bool EstAuTravailleur(Visite visite) => visite is Visite.AttestationConduite or Visite.AttestationElectrique;

    private static EtatEcheance Etat(in Exigence exigence) => exigence switch
    {
        { HorsCouverture: true } => EtatEcheance.HorsCouverture,
        { Etat: EtatExigence.Dispensee } => EtatEcheance.Dispensee,
        { Etat: EtatExigence.NonRequise } => EtatEcheance.NonRequise,
        { Etat: EtatExigence.Inconnu } => EtatEcheance.FaitManquant,
        { AuPlusTard: null } => EtatEcheance.SansDate,
        _ => EtatEcheance.Due,
    };

    private static Id<T>? Vers<T>(long? id) => id is { } valeur ? new Id<T>(valeur) : null;
}
