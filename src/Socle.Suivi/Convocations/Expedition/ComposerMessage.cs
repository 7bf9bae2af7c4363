using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations.Modeles;
using Socle.Technique.Base;
using Socle.Technique.Courriers;

namespace Socle.Suivi.Convocations.Expedition;

/// <summary>A message ready to leave: exactly one of the three; none when it has no use any more.</summary>
public sealed record MessageCompose(Courriel? Courriel = null, Sms? Sms = null, Lettre? Lettre = null)
{
    /// <summary>Where to write is not known any more.</summary>
    public bool SansAdresse { get; init; }
}

/// <summary>A letter: who sends it, to whom, and what it says.</summary>
public sealed record Lettre(string Emetteur, IReadOnlyList<string> A, string Objet, string Texte);

/// <summary>Writes messages from their texts and the facts of the moment.</summary>
internal sealed class ComposerMessage(SocleDb db, EcrireModeles modeles, ServiceEmetteur service, TimeProvider temps)
{
    /// <summary>The facts of some messages; each is then known to say where its appointments stand now.</summary>
    public async Task<FaitsDuLot> LireAsync(IReadOnlyCollection<Convocation> lot, CancellationToken arret)
    {
        var faits = await FaitsDuLot.LireAsync(db, modeles, lot, arret);
        foreach (var (ligne, dite) in faits.Lignes.SelectMany(g => g).Where(l => (l.Ligne.Jour, l.Ligne.Debut, l.Ligne.Lieu) != (l.Dite.RendezVous.Jour, l.Dite.RendezVous.Debut, l.Dite.Lieu.Numero)))
        {
            // It moved while its message waited.
            await db.Set<LigneConvocation>().Where(l => l.Id == ligne.Id).ExecuteUpdateAsync(l => l
                .SetProperty(x => x.Jour, dite.RendezVous.Jour).SetProperty(x => x.Debut, dite.RendezVous.Debut).SetProperty(x => x.Lieu, dite.Lieu.Numero), arret);
        }
        return faits;
    }

    public MessageCompose Composer(Convocation convocation, string secret, FaitsDuLot faits)
    {
        var lignes = faits.Lignes[convocation.Id].Select(l => l.Dite).Where(l => EstADire(convocation.Genre, l.RendezVous)).ToList();
        if (lignes.Count == 0 || convocation.Canal is not { } canal)
        {
            return new();
        }
        var texte = faits.Modele(new(convocation.Genre, canal, convocation.Destinataire));
        var valeurs = Valeurs(convocation, lignes, secret, faits);
        var rempli = new TexteModele(texte.Objet is null ? null : ChampsMessage.Remplir(texte.Objet, valeurs), ChampsMessage.Remplir(texte.Corps, valeurs));
        return canal switch
        {
            Canal.Courriel => Courriel(convocation, lignes[0], rempli, faits),
            Canal.Sms => Sms(convocation, lignes[0], rempli),
            _ => Lettre(convocation, lignes[0], rempli, faits),
        };
    }

    /// <summary>A cancelled or past appointment is not announced; a cancellation only speaks of cancelled ones.</summary>
    private bool EstADire(GenreMessage genre, RendezVous rendezVous) =>
        HeureDeParis.Instant(rendezVous.Jour, rendezVous.Debut) > temps.GetUtcNow()
        && (genre == GenreMessage.Annulation ? !rendezVous.EstTenu : rendezVous.Etat is >= EtatRendezVous.Propose and <= EtatRendezVous.Confirme);

    private Dictionary<string, string> Valeurs(Convocation convocation, List<LigneDite> lignes, string secret, FaitsDuLot faits)
    {
        var premiere = lignes[0];
        var valeurs = new Dictionary<string, string>
        {
            ["jour"] = premiere.RendezVous.Jour.AvecJour(),
            ["service"] = service.Nom,
            ["telephone"] = premiere.Lieu.Telephone ?? "",
            ["lien"] = $"{service.Adresse}/rdv/{secret}",
            ["documents_a_apporter"] = faits.Reglage.Documents ?? "",
        };
        if (convocation.EntrepriseId is { } entreprise)
        {
            valeurs["entreprise"] = faits.Entreprises[entreprise];
            valeurs["salaries"] = string.Join('\n', lignes.Select(l => $"– {l.Prenom} {l.Nom}\u00A0: {l.RendezVous.Jour.AvecJour()}, {l.RendezVous.Debut.Afficher()}, {l.Lieu.Nom}"));
            return valeurs;
        }
        (valeurs["prenom"], valeurs["nom"]) = (premiere.Prenom, premiere.Nom);
        (valeurs["heure"], valeurs["lieu"]) = (premiere.RendezVous.Debut.Afficher(), premiere.Lieu.Nom);
        valeurs["adresse"] = premiere.Lieu.Lien ?? premiere.Lieu.Adresse ?? "";
        return valeurs;
    }

    private MessageCompose Courriel(Convocation convocation, LigneDite ligne, TexteModele texte, FaitsDuLot faits)
    {
        var aQui = convocation.EntrepriseId is { } entreprise ? faits.Courriels(entreprise, convocation.EtablissementId) : ligne.Courriel;
        if (!AdresseMail.Lire(aQui).Reussit(out var adresse))
        {
            return new() { SansAdresse = true };
        }
        var piece = convocation.Destinataire == DestinataireMessage.Travailleur ? new PieceJointe("rendez-vous.ics", "calendar", EnCalendrier(ligne)) : null;
        return new(Courriel: new(convocation.Id.ToString(), adresse.Afficher(), texte.Objet ?? "", texte.Corps, piece));
    }

    private string EnCalendrier(LigneDite ligne) =>
        Calendrier.Ecrire(ligne.RendezVous, ligne.Lieu.Adresse is { } adresse ? $"{ligne.Lieu.Nom}, {adresse}" : ligne.Lieu.Nom, temps.GetUtcNow().UtcDateTime);

    private static MessageCompose Sms(Convocation convocation, LigneDite ligne, TexteModele texte) =>
        convocation.Destinataire == DestinataireMessage.Travailleur && Telephone.Lire(ligne.Telephone).Reussit(out var numero) && numero.EstMobile
            ? new(Sms: new(convocation.Id.ToString(), numero.ToString(), EnSignesDeSms(texte.Corps)))
            : new() { SansAdresse = true };

    /// <summary>One sign outside the telephones' own alphabet, and the whole message costs twice as much.</summary>
    private static string EnSignesDeSms(string texte) => texte.Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace('’', '\'').Replace('–', '-').Replace('…', '.');

    /// <summary>To a worker, at home; or at the place of work in a closed envelope, unless the employer has no part in the visit.</summary>
    private MessageCompose Lettre(Convocation convocation, LigneDite ligne, TexteModele texte, FaitsDuLot faits)
    {
        var nom = $"{ligne.Prenom} {ligne.Nom}";
        if (convocation.Destinataire == DestinataireMessage.Travailleur && ligne.Domicile.Count > 0)
        {
            return new(Lettre: new(service.Nom, [nom, .. ligne.Domicile], texte.Objet ?? "", texte.Corps));
        }
        var lieu = ligne.RendezVous is { EstConfidentiel: false, EtablissementId: { } id } ? faits.LieuxDeTravail.GetValueOrDefault(id) : null;
        if (string.IsNullOrWhiteSpace(lieu?.Adresse))
        {
            return new() { SansAdresse = true };
        }
        var qui = convocation.Destinataire == DestinataireMessage.Travailleur ? new[] { nom, "Personnel, à remettre fermé", lieu.Nom } : [lieu.Nom];
        return new(Lettre: new(service.Nom, [.. qui, .. FaitsConvocation.LignesPostales(lieu.Adresse, lieu.Complement, lieu.CodePostal, lieu.Commune)], texte.Objet ?? "", texte.Corps));
    }
}
