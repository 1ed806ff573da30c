namespace SpineSandbox.Fhir.Tests;

public sealed class NegativeListTests
{
    [Theory]
    [InlineData("{'id':'1'}", "error structure Resource: resourceType is missing")]
    [InlineData("{'resourceType':'Person2','id':'1'}", "error structure Person2: unknown resource type 'Person2'")]
    [InlineData("{'resourceType':'DomainResource','id':'1'}", "error structure DomainResource: unknown resource type 'DomainResource'")]
    [InlineData("{'resourceType':'Patient'}", "error structure Patient: the resource is empty")]
    [InlineData("{'resourceType':'Patient','colour':'red'}", "error structure Patient.colour: unknown element")]
    [InlineData("{'resourceType':'Patient','telecom':{'value':'1','system':'phone'}}", "error structure Patient.telecom: expected an array")]
    [InlineData("{'resourceType':'Patient','telecom':[]}", "error structure Patient.telecom: the array is empty")]
    [InlineData("{'resourceType':'Patient','birthDate':['1970']}", "error structure Patient.birthDate: expected a single value, not an array")]
    [InlineData("{'resourceType':'Patient','birthDate':null}", "error structure Patient.birthDate: null is not allowed")]
    [InlineData("{'resourceType':'Patient','birthDate':''}", "error structure Patient.birthDate: the value is empty")]
    [InlineData("{'resourceType':'Patient','name':[{}]}", "error structure Patient.name[0]: the element is empty")]
    [InlineData("{'resourceType':'Patient','name':[{'id':'a'}]}", "error invariant Patient.name[0]: ele-1: an element has a value or children")]
    [InlineData("{'resourceType':'Patient','name':['Ann']}", "error structure Patient.name[0]: expected an object")]
    [InlineData("{'resourceType':'Patient','active':'true'}", "error structure Patient.active: expected true or false")]
    [InlineData("{'resourceType':'Patient','multipleBirthInteger':'2'}", "error structure Patient.multipleBirth: expected a number (multipleBirthInteger)")]
    [InlineData("{'resourceType':'Patient','birthDate':'1970-13-01'}", "error value Patient.birthDate: '1970-13-01' is not a valid date")]
    [InlineData("{'resourceType':'Patient','birthDate':'1970-02-29'}", "error value Patient.birthDate: '1970-02-29' is not a valid date")]
    [InlineData("{'resourceType':'Patient','gender':'f'}", "error code-invalid Patient.gender: 'f' is not one of: male, female, other, unknown")]
    [InlineData("{'resourceType':'Patient','deceasedBoolean':true,'deceasedDateTime':'2020'}", "error structure Patient.deceased: only one of the choice may be present (deceasedDateTime)")]
    [InlineData("{'resourceType':'Patient','name':[{'given':['Ann',null]}]}", "error structure Patient.name[0].given[1]: null is not allowed")]
    [InlineData("{'resourceType':'Patient','name':[{'given':['Ann'],'_given':[null,{'id':'x'}]}]}", "error structure Patient.name[0]._given: expected as many items as there are values, 1")]
    [InlineData("{'resourceType':'Patient','_birthDate':{'id':'b'}}", "error structure Patient.birthDate: neither a value nor an extension (_birthDate)")]
    [InlineData("{'resourceType':'Patient','link':[{'type':'refer'}]}", "error required Patient.link[0].other: mandatory element is missing")]
    [InlineData("{'resourceType':'Patient','extension':[{'url':'http://x'}]}", "error invariant Patient.extension[0]: ext-1: an extension has either a value or extensions")]
    [InlineData("{'resourceType':'Patient','extension':[{'url':'http://x','valueCode':'a','extension':[{'url':'b','valueCode':'c'}]}]}", "error invariant Patient.extension[0]: ext-1: an extension has either a value or extensions")]
    [InlineData("{'resourceType':'Patient','managingOrganization':{'id':'a','type':'Organization'}}", "error invariant Patient.managingOrganization: ref: a reference has a reference, an identifier or a display")]
    [InlineData("{'resourceType':'Patient','managingOrganization':{'reference':'#o'}}", "error invariant Patient.managingOrganization: ref-1: '#o' is not contained in the resource")]
    [InlineData("{'resourceType':'Patient','contained':[{'resourceType':'Organization','id':'o','name':'O'}]}", "error invariant Patient.contained[0]: dom-3: nothing refers to the contained resource")]
    [InlineData("{'resourceType':'Patient','managingOrganization':{'reference':'#o'},'contained':[{'resourceType':'Organization','id':'o','meta':{'versionId':'1'}}]}", "error invariant Patient.contained[0]: dom-4: a contained resource has no versionId and no lastUpdated")]
    [InlineData("{'resourceType':'Patient','name':[{'period':{'start':'2021','end':'2020'}}]}", "error invariant Patient.name[0].period: per-1: a period starts before it ends")]
    [InlineData("{'resourceType':'Patient','telecom':[{'value':'1'}]}", "error invariant Patient.telecom[0]: cpt-2: a value needs a system")]
    [InlineData("{'resourceType':'Patient','contact':[{'gender':'male'}]}", "error invariant Patient.contact[0]: pat-1: a contact needs a name, telecom, address or organization")]
    [InlineData("{'resourceType':'Patient','text':{'status':'generated','div':'<p>x</p>'}}", "error invariant Patient.text.div: txt-1: a narrative begins with <div xmlns=\"http://www.w3.org/1999/xhtml\">")]
    public void Each_fault_of_a_patient_has_its_line(string document, string line) =>
        Assert.Equal(line, Assert.Single(Documents.Lines(Documents.Json(document), FhirVersion.R4)));

    [Theory]
    [InlineData("{'resourceType':'Appointment','status':'bookd','participant':[{'status':'accepted'}]}", "error code-invalid Appointment.status: 'bookd' is not one of: proposed, pending, booked, arrived, fulfilled, cancelled, noshow, entered-in-error")]
    [InlineData("{'resourceType':'Appointment','status':'booked'}", "error required Appointment.participant: mandatory element is missing")]
    [InlineData("{'resourceType':'Observation','status':'final','code':{'text':'x'},'valueQuantity':{'value':1e3}}", "error value Observation.value.value: '1e3' is not a valid decimal")]
    [InlineData("{'resourceType':'Observation','status':'final','code':{'text':'x'},'valueQuantity':{'code':'mg'}}", "error invariant Observation.value: qty-3: a code needs a system (valueQuantity)")]
    [InlineData("{'resourceType':'Observation','status':'final','code':{'text':'x'},'issued':'2020-01-01'}", "error value Observation.issued: '2020-01-01' is not a valid instant")]
    [InlineData("{'resourceType':'MedicationStatement','status':'active','taken':'unk','subject':{'display':'x'}}", "error required MedicationStatement.medication: mandatory element is missing")]
    [InlineData("{'resourceType':'OperationOutcome','issue':[{'severity':'error','code':'broken'}]}", "error code-invalid OperationOutcome.issue[0].code: 'broken' is not one of: invalid, structure, required, value, invariant, security, login, unknown, expired, forbidden, suppressed, processing, not-supported, duplicate, not-found, too-long, code-invalid, extension, too-costly, business-rule, conflict, incomplete, transient, lock-error, no-store, exception, timeout, throttled, informational")]
    public void Each_fault_of_an_STU3_resource_has_its_line(string document, string line) =>
        Assert.Equal(line, Assert.Single(Documents.Lines(Documents.Json(document), FhirVersion.Stu3)));
}
