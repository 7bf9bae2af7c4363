using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>A row is planned on a copy: the one before stays as it was, to compare and to undo.</summary>
internal static class Copies
{
    public static Travailleur Copier(this Travailleur t) => new()
    {
        Id = t.Id,
        Nir = t.Nir,
        NomNaissance = t.NomNaissance,
        NomUsage = t.NomUsage,
        Prenoms = t.Prenoms,
        PrenomUsuel = t.PrenomUsuel,
        Sexe = t.Sexe,
        Naissance = t.Naissance,
        LieuNaissance = t.LieuNaissance,
        Courriel = t.Courriel,
        Telephone = t.Telephone,
        Adresse = t.Adresse,
        Complement = t.Complement,
        CodePostal = t.CodePostal,
        Commune = t.Commune,
        Boeth = t.Boeth,
        NomTri = t.NomTri,
        FusionneVersId = t.FusionneVersId,
    };

    public static Contrat Copier(this Contrat c) => new()
    {
        Id = c.Id,
        TravailleurId = c.TravailleurId,
        EtablissementId = c.EtablissementId,
        Numero = c.Numero,
        Matricule = c.Matricule,
        Nature = c.Nature,
        Debut = c.Debut,
        FinPrevue = c.FinPrevue,
        Fin = c.Fin,
        MotifFin = c.MotifFin,
        Quotite = c.Quotite,
        JoursSaison = c.JoursSaison,
        Eloigne = c.Eloigne,
        EmploisVises = c.EmploisVises,
    };

    public static Poste Copier(this Poste p) => new()
    {
        Id = p.Id,
        ContratId = p.ContratId,
        Libelle = p.Libelle,
        Pcs = p.Pcs,
        PcsEdition = p.PcsEdition,
        Nuit = p.Nuit,
        Engins = p.Engins,
        Habilitations = p.Habilitations,
        Debut = p.Debut,
        Fin = p.Fin,
    };

    public static Exposition Copier(this Exposition e) => new()
    {
        Id = e.Id,
        ContratId = e.ContratId,
        Risque = e.Risque,
        Debut = e.Debut,
        Fin = e.Fin,
        PlombAir = e.PlombAir,
        Plombemie = e.Plombemie,
    };

    public static Arret Copier(this Arret a) => new()
    {
        Id = a.Id,
        TravailleurId = a.TravailleurId,
        ContratId = a.ContratId,
        Motif = a.Motif,
        Debut = a.Debut,
        FinPrevue = a.FinPrevue,
        Fin = a.Fin,
        DelivreLe = a.DelivreLe,
    };
}
